import { createContext, useContext, useEffect, useId, useRef } from 'react';

/** Of the document: lost when that is left. */
const OF_DOCUMENT = ['link', 'citation', 'caption', 'picture', 'version', 'reason', 'variable', 'finding'] as const;
/** Lost with the window alone. */
const OF_WINDOW = ['first-run', 'decision'] as const;
export type EntryKind = (typeof OF_DOCUMENT)[number] | (typeof OF_WINDOW)[number];

/** Text that the user filled in somewhere and that is stored nowhere yet. */
export interface OpenEntry {
  kind: EntryKind;
  text: string;
  /** Stores it, where it is complete; false: it can't be stored yet, and its form says why. */
  apply?: (() => boolean) | undefined;
}

/** What is filled in outside the forms of blocks: none of it is lost unasked when the document or the window goes. */
export interface OpenEntries {
  /** null: nothing is filled in there any more. */
  set: (key: string, entry: OpenEntry | null) => void;
  /** Stores what is complete. Gives the rest, oldest first: of the document, or of the whole window. */
  applyAll: (of: 'document' | 'window') => readonly OpenEntry[];
  /** The document was left: what was filled in for it goes with it. */
  forgetDocument: () => void;
}

export function createOpenEntries(): OpenEntries {
  const entries = new Map<string, OpenEntry>();
  const isOfDocument = ({ kind }: OpenEntry): boolean => (OF_DOCUMENT as readonly string[]).includes(kind);
  return {
    set: (key, entry) => {
      if (entry === null) entries.delete(key);
      else entries.set(key, entry);
    },
    applyAll: (of) => {
      for (const [key, entry] of [...entries])
        if (of === 'window' || isOfDocument(entry)) if (entry.apply?.()) entries.delete(key);
      return [...entries.values()].filter((entry) => of === 'window' || isOfDocument(entry));
    },
    forgetDocument: () => {
      for (const [key, entry] of [...entries]) if (isOfDocument(entry)) entries.delete(key);
    },
  };
}

export const OpenEntriesContext = createContext<OpenEntries>(createOpenEntries());

/** Counts as filled in as long as this part of the window shows; an empty text is nothing. */
export function useOpenEntry(kind: EntryKind, text: string, apply?: () => boolean): void {
  const entries = useContext(OpenEntriesContext);
  const key = useId();
  const latest = useRef(apply);
  latest.current = apply;
  const applies = apply !== undefined;
  useEffect(() => {
    const entry = { kind, text, apply: applies ? () => latest.current?.() ?? false : undefined };
    entries.set(key, text.trim() === '' ? null : entry);
  }, [entries, key, kind, text, applies]);
  useEffect(() => () => entries.set(key, null), [entries, key]);
}
