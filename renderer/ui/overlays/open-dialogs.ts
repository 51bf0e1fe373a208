import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';

export interface OpenDialog {
  /** It asks nothing that must be answered: it closes for files that are dropped on it. */
  makeWay: (() => void) | null;
  /** It has room to say with which files nothing was done. */
  tells: boolean;
}

/** Files that were dropped while something came first. */
export interface Refused {
  files: readonly string[];
  /** Which refusal it is of this window: the same files again are said again. */
  number: number;
}

/** What stands open over the window: dialogs, menus, small forms. */
export interface OpenDialogs {
  /** Gives what takes it off again. */
  add: (dialog: OpenDialog) => () => void;
  /** Files are dropped. What can makes way, from the top down. 'refused': something comes first, and says so. */
  dropped: (files: readonly string[]) => 'free' | 'made-way' | 'refused';
  /** Files that are dropped now would be refused: something has to be answered first. */
  refusesFiles: () => boolean;
  /** What this one has to say; null: what has to be said where nothing stands open that tells. The topmost alone says it. */
  refused: (by: OpenDialog | null) => Refused | null;
  /** A person did something since: they were told. What closes by itself passes it on. */
  told: () => void;
  /** Gives the function that ends it. */
  listen: (listener: () => void) => () => void;
}

/** Nothing stands open, and nothing was refused. */
export function createOpenDialogs(): OpenDialogs {
  const dialogs: OpenDialog[] = [];
  const listeners = new Set<() => void>();
  let refused: Refused | null = null;
  let number = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const become = (files: readonly string[]): void => {
    if (files.length === 0 && refused === null) return;
    number += 1;
    refused = files.length === 0 ? null : { files, number };
    tell();
  };
  return {
    add: (dialog) => {
      dialogs.push(dialog);
      tell();
      return () => {
        dialogs.splice(dialogs.indexOf(dialog), 1);
        tell();
      };
    },
    dropped: (files) => {
      let madeWay = false;
      for (const one of [...dialogs].reverse()) {
        if (!one.makeWay) {
          become([...new Set([...(refused?.files ?? []), ...files])]);
          return 'refused';
        }
        one.makeWay();
        madeWay = true;
      }
      become((refused?.files ?? []).filter((name) => !files.includes(name)));
      return madeWay ? 'made-way' : 'free';
    },
    refusesFiles: () => dialogs.some(({ makeWay }) => makeWay === null),
    refused: (by) => ((dialogs.filter(({ tells }) => tells).at(-1) ?? null) === by ? refused : null),
    told: () => become([]),
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export const OpenDialogsContext = createContext<OpenDialogs>(createOpenDialogs());

/** Takes part in what stands open, as long as this does. Gives the files of which this has to say that nothing was done with them. */
export function useOpenDialog(isOpen: boolean, { makeWay, tells }: OpenDialog): Refused | null {
  const dialogs = useContext(OpenDialogsContext);
  const latest = useRef(makeWay);
  latest.current = makeWay;
  const makesWay = makeWay !== null;
  const [here, setHere] = useState<OpenDialog | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const dialog: OpenDialog = { makeWay: makesWay ? () => latest.current?.() : null, tells };
    setHere(dialog);
    return dialogs.add(dialog);
  }, [dialogs, isOpen, makesWay, tells]);
  const refused = useSyncExternalStore(dialogs.listen, () => dialogs.refused(here));
  return here && refused;
}
