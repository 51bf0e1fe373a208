import { createContext } from 'react';

export interface OpenDialog {
  /** It only tells something: it closes for files that are dropped on it. */
  makeWay: (() => void) | null;
  /** Says that nothing was done with these files, by their names. */
  refuse: (files: readonly string[]) => void;
}

/** The dialogs that stand open in this window, and hide what lies below them. */
export interface OpenDialogs {
  /** Gives what takes it off again. */
  add: (dialog: OpenDialog) => () => void;
  /** Files are dropped. 'refused': the topmost dialog comes first, and says so. 'made-way': it closes, and they are taken. */
  dropped: (files: readonly string[]) => 'free' | 'made-way' | 'refused';
}

export function createOpenDialogs(): OpenDialogs {
  const dialogs: OpenDialog[] = [];
  return {
    add: (dialog) => {
      dialogs.push(dialog);
      return () => {
        dialogs.splice(dialogs.indexOf(dialog), 1);
      };
    },
    dropped: (files) => {
      const top = dialogs.at(-1);
      if (!top) return 'free';
      if (!top.makeWay) {
        top.refuse(files);
        return 'refused';
      }
      top.makeWay();
      return 'made-way';
    },
  };
}

export const OpenDialogsContext = createContext<OpenDialogs>(createOpenDialogs());
