/** Queue of files that the system or another start of the app wants opened. They wait while the app starts or quits. */
export interface FileInbox {
  /** `file`: absolute path; null: a start without a file. */
  add: (file: string | null) => void;
  /** Returns the waiting files. From now on `take` receives each new one at once. */
  deliverTo: (next: (file: string | null) => void) => (string | null)[];
  /** From now on new files wait. */
  hold: () => void;
  isHolding: () => boolean;
  held: () => readonly (string | null)[];
}

/** An inbox that holds files until `deliverTo`. */
export function createFileInbox(): FileInbox {
  let waiting: (string | null)[] = [];
  let receiver: ((file: string | null) => void) | null = null;
  return {
    add: (file) => {
      if (receiver) receiver(file);
      else waiting.push(file);
    },
    deliverTo: (take) => {
      receiver = take;
      const before = waiting;
      waiting = [];
      return before;
    },
    hold: () => {
      receiver = null;
    },
    isHolding: () => receiver === null,
    held: () => waiting,
  };
}
