import { useContext, useState } from 'react';
import { type EntryKind, OpenEntriesContext } from '../../document/unsaved/open-entries.ts';

/** What a person is typing in fields of the side pane that the document does not hold yet, by field. */
export type HalfTyped = Map<string, string>;

/** A field that is there while something is typed in it, also after its tab was away. */
export interface HalfTypedField {
  /** null: the field is not there. */
  words: string | null;
  /** It stood there before its tab was shown again: it does not take the focus. */
  isBack: boolean;
  write: (words: string) => void;
  /** What was typed is let go, or stands in the document. */
  close: () => void;
}

/** `kept`: those of this document; absent: nothing outlives the tab. `kind`: how the user is asked about it at closing. */
export function useHalfTyped(kept: HalfTyped | undefined, field: string, kind: EntryKind): HalfTypedField {
  const entries = useContext(OpenEntriesContext);
  const [now, setNow] = useState(() => {
    const words = kept?.get(field) ?? null;
    return { words, isBack: words !== null };
  });
  return {
    ...now,
    write: (words) => {
      kept?.set(field, words);
      entries.set(field, words.trim() === '' ? null : { kind, text: words.trim() });
      setNow({ ...now, words });
    },
    close: () => {
      kept?.delete(field);
      entries.set(field, null);
      setNow({ words: null, isBack: false });
    },
  };
}
