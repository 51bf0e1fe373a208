import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { createJournalPoster } from '../../document/session/journal-poster.ts';
import type { BlockDraft } from './block-draft.ts';
import { type FormPlace, serialiseFormText, type TypedField } from './form-text.ts';

/** Saves every key typed in a form to the journal, until the block is in the library or discarded. */
export interface FormJournal {
  /** Call this when a field changes that the block did not accept, or accepted after all. */
  onFieldChange: () => void;
  /** Whether a field has text that the block did not accept, such as a reason or a name before Enter. */
  hasUnacceptedText: () => boolean;
  /** Runs a change that replaces fields of the form. Returns all texts of removed fields that the block had not accepted. */
  replaceFields: (change: () => void) => readonly TypedField[];
  /** Removes texts that no field accepted, because the window closes and the user does not need them. */
  removeUnacceptedText: () => Promise<void>;
  /** The form closed. The journal remains until the block is in the library. */
  close: () => void;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeForm' | 'closeForm'>;
  /** Id of this opening of the form. */
  form: string;
  draft: BlockDraft;
  /** Texts in fields that the block did not accept. */
  fields: () => readonly TypedField[];
  /** Such texts from before a crash, which the form shows as a note. */
  former: readonly TypedField[];
  place: () => FormPlace | null;
  /** Whether the journal already has this form. */
  isKept: boolean;
}

export function createFormJournal({ bridge, form, draft, fields, former, place, isKept }: Options): FormJournal {
  let isInJournal = isKept;
  let seen = draft.block();
  let ended = false;
  let removedTexts: readonly TypedField[] = [];
  const text = () =>
    serialiseFormText({
      block: draft.block(),
      base: draft.base(),
      left: draft.formerKinds(),
      typed: [...former, ...removedTexts, ...fields()],
      place: place(),
    });
  const poster = createJournalPoster({
    text,
    post: async (now) => {
      const showsPictures = collectPictures([draft.block(), ...draft.formerKinds()]).size > 0;
      const reply = await bridge.writeForm({ form, text: now, showsPictures });
      if (reply.ok) isInJournal = true;
      return reply.ok;
    },
    onResult: () => clear(),
  });
  /** Whether the library has all content, so that a crash loses nothing. */
  const isEmpty = (): boolean =>
    !draft.isAhead() && fields().length === 0 && !(draft.isNew() && removedTexts.length > 0);
  const clear = (): void => {
    if (!isInJournal || !isEmpty()) return;
    isInJournal = false;
    void bridge.closeForm({ form });
  };
  const update = (): void => {
    if (isEmpty()) clear();
    else if (!ended) poster.changed();
    if (ended && isEmpty()) close();
  };
  const endListening = draft.listen(() => {
    const block = draft.block();
    if (block === seen && draft.isAhead()) return;
    seen = block;
    update();
  });
  const close = (): void => {
    endListening();
    poster.stop();
  };
  // Claims a restored form for this window before the first key, also if its document is not reopened.
  if (isKept && !isEmpty()) {
    poster.changed();
    void poster.flush();
  }
  return {
    onFieldChange: update,
    hasUnacceptedText: () => fields().length > 0,
    replaceFields: (change) => {
      const before = fields();
      change();
      const after = fields();
      const gone = before.filter(
        (one) => !after.some(({ label, text: typed }) => label === one.label && typed === one.text),
      );
      removedTexts = [...removedTexts, ...gone];
      update();
      return removedTexts;
    },
    removeUnacceptedText: async () => {
      await poster.flush();
      if (!isInJournal || draft.isAhead()) return;
      isInJournal = false;
      await bridge.closeForm({ form });
    },
    close: () => {
      ended = true;
      removedTexts = [];
      void poster.flush().then(update);
    },
  };
}
