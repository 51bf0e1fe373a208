import type { WindowBridge } from '../../../electron/ipc/contract.ts';
import type { CheckFinding } from '../../../engine/core/checks/list.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { createSignal } from '../../ui/signal.ts';
import { underlineFindings } from './checks/underline.ts';
import { indexOfFinding, inListOrder } from './finding-order.ts';
import type { HalfTyped } from './half-typed.ts';
import { jumpTo, jumpToTitle } from './jump.ts';
import { followPreview, type Preview } from './preview/follow-preview.ts';
import type { PdfReader } from './preview/pdf-pages.ts';

/** What is asked of a tab from elsewhere: from the page, the menu, another tab. */
export type SideRequest =
  /** The field of a variable, or of the title. */
  | { to: 'variable'; name: string }
  /** The picker of grounds of a demand. */
  | { to: 'ground'; demand: NodeId }
  | { to: 'finding'; finding: CheckFinding };

/** What the side pane knows of an open document, also while it is closed. */
export interface Side {
  readonly document: OpenDocument;
  readonly outcomes: Outcomes;
  readonly preview: Preview;
  /** What stands in its fields and not yet in the document. */
  readonly halfTyped: HalfTyped;
  /** The finding that is looked at. */
  finding: () => CheckFinding | null;
  choose: (finding: CheckFinding | null) => void;
  onFinding: (listener: () => void) => () => void;
  /** Chooses the next or the previous open finding, in the order of the list. null: there is none. */
  step: (by: 1 | -1) => CheckFinding | null;
  /** To the place of a finding; false where it is about no place of the page. */
  jump: (finding: CheckFinding) => boolean;
  /** Asked of the tab that does it, once it is shown. */
  ask: (request: SideRequest) => void;
  /** Takes what was asked, once. */
  taken: <To extends SideRequest['to']>(to: To) => Extract<SideRequest, { to: To }> | null;
  onAsk: (listener: () => void) => () => void;
  end: () => void;
}

interface Options {
  document: OpenDocument;
  outcomes: Outcomes;
  bridge: Pick<WindowBridge, 'preview' | 'watchPages'>;
  reader: PdfReader;
  clock: () => number;
}

export function followSide({ document, outcomes, bridge, reader, clock }: Options): Side {
  const preview = followPreview({ document, outcomes, bridge, reader, clock });
  const endUnderlines = underlineFindings(document, outcomes);
  const chosen = createSignal();
  const asked = createSignal();
  let finding: CheckFinding | null = null;
  let request: SideRequest | null = null;
  const choose = (next: CheckFinding | null): void => {
    finding = next;
    chosen.tell();
  };
  const jump = (to: CheckFinding): boolean => {
    choose(to);
    if (to.location) return jumpTo(document, to.location);
    return to.check === 'variable-empty' && to.values.name === 'title' ? jumpToTitle() : false;
  };
  return {
    document,
    outcomes,
    preview,
    halfTyped: new Map(),
    finding: () => finding,
    choose,
    onFinding: chosen.listen,
    step: (by) => {
      const list = inListOrder(outcomes.outcome()?.findings ?? []);
      if (list.length === 0) return null;
      const known = finding;
      const at = known === null ? -1 : indexOfFinding(list, known);
      const next = list[at === -1 ? (by === 1 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
      if (!next) return null;
      choose(next);
      return next;
    },
    jump,
    ask: (next) => {
      request = next;
      asked.tell();
    },
    taken: (to) => {
      if (request?.to !== to) return null;
      const mine = request as never;
      request = null;
      return mine;
    },
    onAsk: asked.listen,
    end: () => {
      preview.end();
      endUnderlines();
      chosen.end();
      asked.end();
    },
  };
}
