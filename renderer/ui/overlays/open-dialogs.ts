import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createSignal } from '../signal.ts';

export interface OpenDialog {
  /** Closes the dialog when files are dropped on it; null if it needs an answer. */
  closeForFiles: (() => void) | null;
  /** Whether it shows a message about refused files. */
  showsRefused: boolean;
}

/** Files that were refused because a dialog needs an answer first. */
export interface Refused {
  files: readonly string[];
  /** Counts the refusals of this window, so that the same files are announced again. */
  number: number;
}

/** The open dialogs, menus and small forms of the window. */
export interface OpenDialogs {
  /** Returns a function that removes it. */
  add: (dialog: OpenDialog) => () => void;
  /**
   * Handles dropped files. Closes the dialogs that allow it, topmost first. 'refused': a dialog needs an answer first,
   * and says so.
   */
  dropped: (files: readonly string[]) => 'free' | 'made-way' | 'refused';
  /** Whether dropped files would be refused now. */
  refusesFiles: () => boolean;
  /**
   * The refused files that this dialog shows; null: those to show without a dialog. Only the topmost dialog shows them.
   */
  refused: (by: OpenDialog | null) => Refused | null;
  /** Clears the refused files after an action of the user. A dialog that closes by itself passes them on. */
  clearRefused: () => void;
  /** Returns a function that ends the listening. */
  listen: (listener: () => void) => () => void;
}

export function createOpenDialogs(): OpenDialogs {
  const dialogs: OpenDialog[] = [];
  const signal = createSignal();
  let refused: Refused | null = null;
  let number = 0;
  const setRefused = (files: readonly string[]): void => {
    if (files.length === 0 && refused === null) return;
    number += 1;
    refused = files.length === 0 ? null : { files, number };
    signal.emit();
  };
  return {
    add: (dialog) => {
      dialogs.push(dialog);
      signal.emit();
      return () => {
        dialogs.splice(dialogs.indexOf(dialog), 1);
        signal.emit();
      };
    },
    dropped: (files) => {
      let hasClosed = false;
      for (const one of [...dialogs].reverse()) {
        if (!one.closeForFiles) {
          setRefused([...new Set([...(refused?.files ?? []), ...files])]);
          return 'refused';
        }
        one.closeForFiles();
        hasClosed = true;
      }
      setRefused((refused?.files ?? []).filter((name) => !files.includes(name)));
      return hasClosed ? 'made-way' : 'free';
    },
    refusesFiles: () => dialogs.some(({ closeForFiles }) => closeForFiles === null),
    refused: (by) => ((dialogs.filter(({ showsRefused }) => showsRefused).at(-1) ?? null) === by ? refused : null),
    clearRefused: () => setRefused([]),
    listen: signal.listen,
  };
}

export const OpenDialogsContext = createContext<OpenDialogs>(createOpenDialogs());

/** Registers a dialog while it is open. Returns the refused files that it has to show. */
export function useOpenDialog(isOpen: boolean, { closeForFiles, showsRefused }: OpenDialog): Refused | null {
  const dialogs = useContext(OpenDialogsContext);
  const latest = useRef(closeForFiles);
  latest.current = closeForFiles;
  const closesForFiles = closeForFiles !== null;
  const [registered, setRegistered] = useState<OpenDialog | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const dialog: OpenDialog = { closeForFiles: closesForFiles ? () => latest.current?.() : null, showsRefused };
    setRegistered(dialog);
    return dialogs.add(dialog);
  }, [dialogs, isOpen, closesForFiles, showsRefused]);
  const refused = useSyncExternalStore(dialogs.listen, () => dialogs.refused(registered));
  return registered && refused;
}
