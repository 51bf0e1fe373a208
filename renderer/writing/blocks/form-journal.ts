import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { createJournalPoster } from '../../document/session/journal-poster.ts';
import type { BlockDraft } from './block-draft.ts';
import { type FormPlace, type TypedField, writeFormText } from './form-text.ts';

/** Saves every key typed in a form to the journal, until the block is in the library or discarded. */
export interface FormJournal {
  /** Call this when a field changes that the block did not accept, or accepted after all. */
  typed: () => void;
  /** Whether a field has text that the block did not accept, such as a reason or a name before Enter. */
  hasUntaken: () => boolean;
  /** Runs a change that replaces fields of the form. Returns all texts of removed fields that the block had not accepted. */
  through: (change: () => void) => readonly TypedField[];
  /** Removes texts that no field accepted, because the window closes and the user does not need them. */
  forget: () => Promise<void>;
  /** The form closed. The journal remains until the block is in the library. */
  end: () => void;
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

export function followForm({ bridge, form, draft, fields, former, place, isKept }: Options): FormJournal {
  let stands = isKept;
  let seen = draft.block();
  let ended = false;
  let aside: readonly TypedField[] = [];
  const text = () =>
    writeFormText({
      block: draft.block(),
      base: draft.base(),
      left: draft.left(),
      typed: [...former, ...aside, ...fields()],
      place: place(),
    });
  const poster = createJournalPoster({
    text,
    post: async (now) => {
      const showsPictures = collectPictures([draft.block(), ...draft.left()]).size > 0;
      const reply = await bridge.writeForm({ form, text: now, showsPictures });
      if (reply.ok) stands = true;
      return reply.ok;
    },
    onResult: () => clear(),
  });
  /** Whether the library has all content, so that a crash loses nothing. */
  const isNothing = (): boolean => !draft.isAhead() && fields().length === 0 && !(draft.isNew() && aside.length > 0);
  const clear = (): void => {
    if (!stands || !isNothing()) return;
    stands = false;
    void bridge.closeForm({ form });
  };
  const look = (): void => {
    if (isNothing()) clear();
    else if (!ended) poster.changed();
    if (ended && isNothing()) close();
  };
  const endListening = draft.listen(() => {
    const block = draft.block();
    if (block === seen && draft.isAhead()) return;
    seen = block;
    look();
  });
  const close = (): void => {
    endListening();
    poster.stop();
  };
  // Claims a restored form for this window before the first key, also if its document is not reopened.
  if (isKept && !isNothing()) {
    poster.changed();
    void poster.flush();
  }
  return {
    typed: look,
    hasUntaken: () => fields().length > 0,
    through: (change) => {
      const before = fields();
      change();
      const after = fields();
      const gone = before.filter(
        (one) => !after.some(({ label, text: typed }) => label === one.label && typed === one.text),
      );
      aside = [...aside, ...gone];
      look();
      return aside;
    },
    forget: async () => {
      await poster.flush();
      if (!stands || draft.isAhead()) return;
      stands = false;
      await bridge.closeForm({ form });
    },
    end: () => {
      ended = true;
      aside = [];
      void poster.flush().then(look);
    },
  };
}
