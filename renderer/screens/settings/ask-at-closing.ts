import type { OpenForms } from '../../document/unsaved/open-forms.ts';
import type { OperationList } from '../../document/unsaved/operations.ts';
import type { OrganisationDraft } from './organisation-draft.ts';

/** How a person is asked about what is filled in at Settings and stands nowhere. */
export interface Asking {
  /** Asks; true: it may be lost. null: Settings is not open. */
  ask: (() => Promise<boolean>) | null;
  /** Opens Settings, where it is still filled in. */
  show: () => void;
}

const asked = new WeakMap<OrganisationDraft, Asking>();

/**
 * Before the window closes, what was filled in for the organisation is written; where that can't be, a person is asked, or
 * sees it first where Settings is closed. To be told anew whenever Settings opens or closes.
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
      // A library that is away takes its time to say so.
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
