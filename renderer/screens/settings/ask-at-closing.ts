import type { OpenForms } from '../../document/unsaved/open-forms.ts';
import type { OperationList } from '../../document/unsaved/operations.ts';
import type { OrganisationDraft } from './organisation-draft.ts';

/** Ways to ask the user about unsaved organisation details. */
export interface Asking {
  /** Asks the user. true: the changes may be lost. null: Settings is closed. */
  ask: (() => Promise<boolean>) | null;
  /** Opens Settings, which still contains the changes. */
  show: () => void;
}

const asked = new WeakMap<OrganisationDraft, Asking>();

/**
 * Stores the organisation details before the window closes. If that fails, asks the user, or opens Settings if it is closed.
 * Call this again whenever Settings opens or closes.
 */
export function askAtClosing(
  closing: Pick<OpenForms, 'add'>,
  draft: OrganisationDraft,
  { during }: OperationList,
  asking: Asking,
): void {
  const isKnown = asked.has(draft);
  asked.set(draft, asking);
  if (isKnown) return;
  closing.add({
    leave: async (waits) => {
      // An unavailable library responds slowly, so `waits` is called before the write.
      const isUnderWay = !draft.isKept();
      if (isUnderWay) waits();
      await during({ what: 'organisation' }, draft.flush());
      const now = asked.get(draft) ?? asking;
      if (draft.isKept() && draft.now().wrongColour === null) return true;
      if (!isUnderWay) waits();
      if (now.ask) return now.ask();
      now.show();
      return false;
    },
    keep: () => null,
  });
}
