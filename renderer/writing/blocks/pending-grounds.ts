/** The new grounds of a demand that are still being saved, although their forms are already hidden. */
export interface PendingGrounds {
  /** Call this when saving starts, and the returned function when the ground was added or saving failed. */
  begin: () => () => void;
  hasAny: () => boolean;
  /** Resolves when no ground is being saved. */
  settled: () => Promise<void>;
}

export function createPendingGrounds(): PendingGrounds {
  const pending = new Set<Promise<void>>();
  return {
    begin: () => {
      const { promise, resolve } = deferred();
      pending.add(promise);
      return () => {
        pending.delete(promise);
        resolve();
      };
    },
    hasAny: () => pending.size > 0,
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
