import { useContext, useState } from 'react';
import { type EntryKind, OpenEntriesContext } from '../../document/unsaved/open-entries.ts';

/** Text by field that the user is typing in the side pane and that is not in the document yet. */
export type UnsavedTexts = Map<string, string>;

/** A field that exists while it has text, also after its tab was hidden. */
export interface UnsavedField {
  /** null: the field is closed. */
  text: string | null;
  /** The field was already open when its tab was shown, so it does not take the focus. */
  isReopened: boolean;
  write: (text: string) => void;
  /** Closes the field: its text is discarded or is in the document now. */
  close: () => void;
}

/** `kept`: the document's unsaved texts; absent: nothing outlives the tab. `kind`: how the question at closing names it. */
export function useUnsavedField(kept: UnsavedTexts | undefined, field: string, kind: EntryKind): UnsavedField {
  const entries = useContext(OpenEntriesContext);
  const [state, setState] = useState(() => {
    const text = kept?.get(field) ?? null;
    return { text, isReopened: text !== null };
  });
  return {
    ...state,
    write: (text) => {
      kept?.set(field, text);
      entries.set(field, text.trim() === '' ? null : { kind, text: text.trim() });
      setState({ ...state, text });
    },
    close: () => {
      kept?.delete(field);
      entries.set(field, null);
      setState({ text: null, isReopened: false });
    },
  };
}
