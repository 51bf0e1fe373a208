/** What the main process has begun and may not leave by halves: the app ends only after it. */
export interface UnderWay {
  /** Gives what the work gives. */
  hold: <Value>(work: Promise<Value>) => Promise<Value>;
  /**
   * Resolves when nothing is held, also of what the last answer of a process set going. A disk that says nothing more is given
   * up by the work itself.
   */
  over: () => Promise<void>;
}

export function createUnderWay(): UnderWay {
  const held = new Set<Promise<unknown>>();
  return {
    hold: async (work) => {
      held.add(work);
      try {
        return await work;
      } finally {
        held.delete(work);
      }
    },
    over: async () => {
      for (;;) {
        // Who was answered just now holds its work before this turn is over.
        await new Promise(setImmediate);
        if (held.size === 0) return;
        await Promise.allSettled(held);
      }
    },
  };
}
