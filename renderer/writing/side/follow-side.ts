/**
The folder `side/` is the pane beside the page: the pages (`preview/`), the checks with their fixes, the evidence and the
details of the open document. `followSide` holds the state that its tabs share and that remains while the pane is closed;
`side-pane.tsx` draws the tabs.
*/
import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { createSignal } from '../../ui/signal.ts';
import { underlineFindings } from './checks/underline.ts';
import { indexOfFinding, sortFindings } from './finding-order.ts';
import { jumpTo, jumpToTitle } from './jump.ts';
import { followPreview, type Preview } from './preview/follow-preview.ts';
import type { PdfReader } from './preview/pdf-pages.ts';
import type { UnsavedTexts } from './unsaved-field.ts';

/** A request from elsewhere to a tab: from the page, the menu or another tab. */
export type SideRequest =
  /** Focuses the field of a variable, or of the title. */
  | { to: 'variable'; name: string }
  /** Opens the list of grounds for a demand. */
  | { to: 'ground'; demand: NodeId };

/** State of the side pane for an open document, also while the pane is closed. */
export interface Side {
  readonly document: OpenDocument;
  readonly outcomes: Outcomes;
  readonly preview: Preview;
  /** Unsaved text of its fields, which is not in the document yet. */
  readonly unsavedTexts: UnsavedTexts;
  /** The selected finding. */
  selectedFinding: () => CheckFinding | null;
  select: (finding: CheckFinding | null) => void;
  onSelection: (listener: () => void) => () => void;
  /** Selects the next or the previous open finding in the order of the list; null: there is none. */
  step: (by: 1 | -1) => CheckFinding | null;
  /** Shows where a finding is on the page; false: it has no position there. */
  jumpToFinding: (finding: CheckFinding) => boolean;
  /** Keeps a request until the tab that handles it is shown. */
  request: (request: SideRequest) => void;
  /** Returns the request and forgets it; null: there is none of this kind. */
  takeRequest: <To extends SideRequest['to']>(to: To) => Extract<SideRequest, { to: To }> | null;
  onRequest: (listener: () => void) => () => void;
  end: () => void;
}

interface FollowSideOptions {
  document: OpenDocument;
  outcomes: Outcomes;
  bridge: Pick<WindowBridge, 'preview' | 'watchPages'>;
  reader: PdfReader;
  clock: () => number;
}

export function followSide({ document, outcomes, bridge, reader, clock }: FollowSideOptions): Side {
  const preview = followPreview({ document, outcomes, bridge, reader, clock });
  const endUnderlines = underlineFindings(document, outcomes);
  const selection = createSignal();
  const requests = createSignal();
  let selected: CheckFinding | null = null;
  let pendingRequest: SideRequest | null = null;
  const select = (next: CheckFinding | null): void => {
    selected = next;
    selection.emit();
  };
  const jumpToFinding = (to: CheckFinding): boolean => {
    select(to);
    if (to.location) return jumpTo(document, to.location);
    return to.check === 'variable-empty' && to.values.name === 'title' ? jumpToTitle() : false;
  };
  return {
    document,
    outcomes,
    preview,
    unsavedTexts: new Map(),
    selectedFinding: () => selected,
    select,
    onSelection: selection.listen,
    step: (by) => {
      const list = sortFindings(outcomes.outcome()?.findings ?? []);
      if (list.length === 0) return null;
      const before = selected;
      const at = before === null ? -1 : indexOfFinding(list, before);
      const next = list[at === -1 ? (by === 1 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
      if (!next) return null;
      select(next);
      return next;
    },
    jumpToFinding,
    request: (next) => {
      pendingRequest = next;
      requests.emit();
    },
    takeRequest: (to) => {
      if (pendingRequest?.to !== to) return null;
      const taken = pendingRequest as never;
      pendingRequest = null;
      return taken;
    },
    onRequest: requests.listen,
    end: () => {
      preview.end();
      endUnderlines();
      selection.end();
      requests.end();
    },
  };
}
