/** One thing after another; of the things of one key that wait, only the newest. */
export interface WorkQueue {
  /** `key` null: never dropped. `dropped` is called in the place of `work` where newer work of the key came in between. */
  add: (key: string | null, work: () => Promise<void>, dropped: () => void) => void;
}

interface Waiting {
  key: string | null;
  work: () => Promise<void>;
  dropped: () => void;
}

/** `emptied` is told when nothing waits or is done any more. */
export function createWorkQueue(emptied: () => void = () => undefined): WorkQueue {
  const waiting: Waiting[] = [];
  let busy = false;

  const next = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let one = waiting.shift(); one; one = waiting.shift()) await one.work();
    busy = false;
    emptied();
  };

  return {
    add: (key, work, dropped) => {
      const older = key === null ? -1 : waiting.findIndex((one) => one.key === key);
      for (const one of older < 0 ? [] : waiting.splice(older, 1)) one.dropped();
      waiting.push({ key, work, dropped });
      void next();
    },
  };
}
