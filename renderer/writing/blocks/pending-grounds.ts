/** The grounds that are being saved for a demand while its form is shown: their forms are hidden already. */
export interface PendingGrounds {
  /** A ground is being saved. Call the given function once it is added, or will not come. */
  begin: () => () => void;
  hasAny: () => boolean;
  /** Resolves when none is being saved. */
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
