import { createContext, useContext, useEffect, useId, useRef } from 'react';

/** Entries that are lost when the user leaves the document. */
const OF_DOCUMENT = [
  'link',
  'citation',
  'caption',
  'picture',
  'version',
  'reason',
  'variable',
  'finding',
  'block-field',
] as const;
/** Entries that are lost only when the window closes. */
const OF_WINDOW = ['first-run', 'decision'] as const;
export type EntryKind = (typeof OF_DOCUMENT)[number] | (typeof OF_WINDOW)[number];

/** Unsaved text of a small form. */
export interface OpenEntry {
  kind: EntryKind;
  text: string;
  /** Stores the text. false: it is not complete, and the form says why. */
  apply?: (() => boolean) | undefined;
}

/** The unsaved text of small forms, so that the user is asked before it is lost. Forms of blocks have a journal instead. */
export interface OpenEntries {
  /** null removes the entry. */
  set: (key: string, entry: OpenEntry | null) => void;
  /** Stores the complete entries of the document or the whole window. Returns the others, oldest first. */
  applyAll: (of: 'document' | 'window') => readonly OpenEntry[];
  /** Removes the entries of the document. */
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

/** Keeps an entry for as long as the component is mounted; an empty text is no entry. */
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
