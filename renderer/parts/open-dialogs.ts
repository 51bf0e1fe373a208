import { createContext, useContext, useEffect, useRef } from 'react';

export interface OpenDialog {
  /** It asks nothing that must be answered: it closes for files that are dropped on it. */
  makeWay: (() => void) | null;
  /** Says that nothing was done with these files, by their names. */
  refuse: (files: readonly string[]) => void;
}

/** What stands open over the window: dialogs, menus, small forms. */
export interface OpenDialogs {
  /** Gives what takes it off again. */
  add: (dialog: OpenDialog) => () => void;
  /** Files are dropped. What can makes way, from the top down. 'refused': a dialog comes first, and says so. */
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
      let madeWay = false;
      for (const one of [...dialogs].reverse()) {
        if (!one.makeWay) {
          one.refuse(files);
          return 'refused';
        }
        one.makeWay();
        madeWay = true;
      }
      return madeWay ? 'made-way' : 'free';
    },
  };
}

export const OpenDialogsContext = createContext<OpenDialogs>(createOpenDialogs());

/** Takes part in what stands open, as long as this does. */
export function useOpenDialog(isOpen: boolean, { makeWay, refuse }: OpenDialog): void {
  const dialogs = useContext(OpenDialogsContext);
  const latest = useRef({ makeWay, refuse });
  latest.current = { makeWay, refuse };
  const makesWay = makeWay !== null;
  useEffect(() => {
    if (!isOpen) return;
    return dialogs.add({
      makeWay: makesWay ? () => latest.current.makeWay?.() : null,
      refuse: (files) => latest.current.refuse(files),
    });
  }, [dialogs, isOpen, makesWay]);
}
