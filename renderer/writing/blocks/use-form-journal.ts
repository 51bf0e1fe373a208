import { type RefObject, useEffect, useRef } from 'react';
import { useBridge } from '../../document/services/app-data.tsx';
import type { BlockDraft } from './block-draft.ts';
import { createFormJournal, type FormJournal } from './form-journal.ts';
import type { FormPlace, FormText } from './form-text.ts';
import { trackTypedFields } from './typed-fields.ts';

/** A form that was open during a crash. It continues in the same journal. */
export interface RestoredForm {
  form: string;
  text: FormText;
}

/** Saves the content of a form to a journal while the form is open and not saved. */
export function useFormJournal(
  draft: BlockDraft,
  form: string,
  root: RefObject<HTMLElement | null>,
  restored: RestoredForm | undefined,
  place: FormPlace | null,
): RefObject<FormJournal | null> {
  const bridge = useBridge();
  const lastPlace = useRef(place);
  lastPlace.current = place;
  const journal = useRef<FormJournal | null>(null);
  const first = useRef(restored);
  useEffect(() => {
    const fields = root.current && trackTypedFields(root.current, draft.block, () => journal.current?.onFieldChange());
    const opened = createFormJournal({
      bridge,
      form,
      draft,
      fields: () => fields?.typed() ?? [],
      former: first.current?.text.typed ?? [],
      place: () => lastPlace.current,
      isKept: first.current !== undefined,
    });
    journal.current = opened;
    return () => {
      fields?.end();
      opened.close();
    };
  }, [bridge, draft, form, root]);
  return journal;
}
