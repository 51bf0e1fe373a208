import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import { collectPictures } from '../../../engine/core/blocks/collect-pictures.ts';
import { createJournalPoster } from '../../document/session/journal-poster.ts';
import type { BlockDraft } from './block-draft.ts';
import { type FormPlace, type TypedField, writeFormText } from './form-text.ts';

/** Keeps every key of a form outside the library, until it stands there or was let go. */
export interface FormJournal {
  /** A key in a field that did not take it, or that did after all. */
  typed: () => void;
  /** Some field holds text that the block did not take: a reason, a name before Enter. */
  hasUntaken: () => boolean;
  /** A change that draws other fields. Gives what stood in those that went and was not taken, here and before. */
  through: (change: () => void) => readonly TypedField[];
  /** The window is left, and nothing here is missed: what no field took goes. */
  forget: () => Promise<void>;
  /** The form is gone; what waits is kept until it stands in the library. */
  end: () => void;
}

interface Options {
  bridge: Pick<WindowBridge, 'writeForm' | 'closeForm'>;
  /** Of this opening. */
  form: string;
  draft: BlockDraft;
  /** What stands in fields and not in the block. */
  fields: () => readonly TypedField[];
  /** The same of before a crash, shown beside the form. */
  former: readonly TypedField[];
  place: () => FormPlace | null;
  /** It stands in the journal already. */
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
    told: () => clear(),
  });
  /** Nothing here that the library has not: nothing to offer after a crash. */
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
  // Shown again it stays this window's from here on, before its first key, also where that leaves its document.
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
