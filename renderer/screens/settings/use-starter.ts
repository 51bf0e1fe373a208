import { useRef, useState } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';

export interface Starter {
  /** Number of blocks that were added; undefined: none requested in this library, or the request failed. */
  added: number | undefined;
  add: () => Promise<void>;
  /** Clears the result when the user chooses another library. */
  forget: () => void;
}

/** Milliseconds between the two presses of a double click, at the slowest default of the operating systems. */
const DOUBLE_CLICK = 500;

/**
 * Adds the blocks of the starter library to the library. `onProblem` receives the reason of a failure, or null. The second press
 * of a double click is ignored, because it would report that nothing was added.
 */
export function useStarter(onProblem: (problem: string | null) => void): Starter {
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
      onProblem(reply.ok ? null : reply.problem.message);
      setAdded(reply.ok ? reply.value.added : undefined);
    },
    forget: () => setAdded(undefined),
  };
}
