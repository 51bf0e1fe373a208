import { useRef, useState } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';

export interface Starter {
  /** How many blocks came in; absent: nothing was asked of this library. */
  added: number | undefined;
  add: () => Promise<void>;
  /** Another library is chosen. */
  forget: () => void;
}

/** Milliseconds between the two presses of a double click, by the slowest setting that systems begin with. */
const DOUBLE_CLICK = 500;

/**
 * Brings the blocks of the starter library into the library. `told`: why they could not, or null. The second press of a double
 * click asks nothing: it would find that all of it is there.
 */
export function useStarter(told: (problem: string | null) => void): Starter {
  const bridge = useBridge();
  const [added, setAdded] = useState<number>();
  const isUnderWay = useRef(false);
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  return {
    added,
    add: async () => {
      const now = performance.now();
      const isSecond = isUnderWay.current || now - lastPress.current < DOUBLE_CLICK;
      lastPress.current = now;
      if (isSecond) return;
      isUnderWay.current = true;
      const reply = await bridge.addStarter().finally(() => {
        isUnderWay.current = false;
      });
      told(reply.ok ? null : reply.problem.message);
      setAdded(reply.ok ? reply.value.added : undefined);
    },
    forget: () => setAdded(undefined),
  };
}
