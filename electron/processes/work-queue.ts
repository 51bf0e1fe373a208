/** A queue that runs one task at a time; of waiting tasks with the same key only the newest runs. */
export interface WorkQueue {
  /** `key` null: never dropped. `onDrop` is called instead of `work` when newer work with the same key arrives. */
  add: (key: string | null, work: () => Promise<void>, onDrop: () => void) => void;
}

interface Waiting {
  key: string | null;
  work: () => Promise<void>;
  onDrop: () => void;
}

/** `onEmpty`: called when no task is waiting or running. */
export function createWorkQueue(onEmpty: () => void = () => undefined): WorkQueue {
  const waiting: Waiting[] = [];
  let isRunning = false;

  const runAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let one = waiting.shift(); one; one = waiting.shift()) await one.work();
    isRunning = false;
    onEmpty();
  };

  return {
    add: (key, work, onDrop) => {
      const older = key === null ? -1 : waiting.findIndex((one) => one.key === key);
      for (const one of older < 0 ? [] : waiting.splice(older, 1)) one.onDrop();
      waiting.push({ key, work, onDrop });
      void runAll();
    },
  };
}
