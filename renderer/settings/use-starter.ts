import { useState } from 'react';
import { useBridge } from '../app/app-data.tsx';

export interface Starter {
  /** How many blocks came in; absent: nothing was asked of this library. */
  added: number | undefined;
  add: () => Promise<void>;
  /** Another library is chosen. */
  forget: () => void;
}

/** Brings the blocks of the starter library into the library. `told`: why they could not, or null. */
export function useStarter(told: (problem: string | null) => void): Starter {
  const bridge = useBridge();
  const [added, setAdded] = useState<number>();
  return {
    added,
    add: async () => {
      const reply = await bridge.addStarter();
      told(reply.ok ? null : reply.problem.message);
      // Who pressed twice is told what the first did: the second found nothing to do.
      setAdded((before) => (reply.ok ? reply.value.added || before || 0 : undefined));
    },
    forget: () => setAdded(undefined),
  };
}
