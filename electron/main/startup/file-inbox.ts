/** Files that the system or another start of the app wants to open. They wait while the app starts or quits. */
export interface FileInbox {
  /** `file`: absolute path; null: a start without a file. */
  add: (file: string | null) => void;
  /** Returns the waiting files. From now on `receive` gets each new file at once. */
  deliverTo: (receive: (file: string | null) => void) => (string | null)[];
  /** From now on new files wait. */
  hold: () => void;
  isHolding: () => boolean;
  /** The files that wait. */
  held: () => readonly (string | null)[];
}

/** Creates an inbox that holds files until `deliverTo`. */
export function createFileInbox(): FileInbox {
  let waiting: (string | null)[] = [];
  let receiver: ((file: string | null) => void) | null = null;
  return {
    add: (file) => {
      if (receiver) receiver(file);
      else waiting.push(file);
    },
    deliverTo: (receive) => {
      receiver = receive;
      const held = waiting;
      waiting = [];
      return held;
    },
    hold: () => {
      receiver = null;
    },
    isHolding: () => receiver === null,
    held: () => waiting,
  };
}
