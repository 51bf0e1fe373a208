/** Work of the main process that must finish before the app quits. */
export interface WorkBeforeQuit {
  /** Returns the result of the work. */
  track: <Value>(work: Promise<Value>) => Promise<Value>;
  /**
   * Resolves when no work is left, including work that the last responses of a process started. The work itself times
   * out on a disk that does not respond.
   */
  whenDone: () => Promise<void>;
}

export function createWorkBeforeQuit(): WorkBeforeQuit {
  const pending = new Set<Promise<unknown>>();
  return {
    track: async (work) => {
      pending.add(work);
      try {
        return await work;
      } finally {
        pending.delete(work);
      }
    },
    whenDone: async () => {
      for (;;) {
        // A request that was just answered starts its work in this turn of the event loop.
        await new Promise(setImmediate);
        if (pending.size === 0) return;
        await Promise.allSettled(pending);
      }
    },
  };
}
