/** Runs asynchronous tasks one at a time, in the order in which they were queued. */
export interface Sequencer {
  /** Starts the task at once if no other is in flight. Resolves or rejects as the task does. */
  queue: <Result>(task: () => Promise<Result>) => Promise<Result>;
  isBusy: () => boolean;
  /** Resolves when no task is in flight. */
  idle: () => Promise<void>;
}

export function createSequencer(): Sequencer {
  let inFlight: Promise<void> | null = null;
  const idle = async (): Promise<void> => {
    while (inFlight) await inFlight;
  };
  return {
    queue: async (task) => {
      while (inFlight) await inFlight;
      const result = task();
      const settled = result.then(ignore, ignore);
      inFlight = settled;
      try {
        return await result;
      } finally {
        inFlight = null;
      }
    },
    isBusy: () => inFlight !== null,
    idle,
  };
}

/** A task that fails does not keep the next one from running. */
function ignore(): void {}
