import type { NodeKey } from 'lexical';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createSignal, type Signal } from '../../../ui/signal.ts';
import type { FieldInPlace } from '../block-field/block-field-panel.tsx';
import type { PictureResult } from '../typing.ts';

/** An open form or dialog next to the text. Only one is open at a time; the find bar is separate. */
export type Panel =
  | { what: 'link' }
  | { what: 'citation'; block: Block; $before: () => void }
  | { what: 'citationHere'; key: NodeKey }
  | { what: 'referenceHere'; key: NodeKey }
  | { what: 'picture'; picture: Extract<PictureResult, { ok: true }> }
  | { what: 'blockField'; block: Block; field: FieldInPlace; element: Element }
  | { what: 'goTo' };

export type FindOpen = 'find' | 'replace' | null;

export interface Panels {
  panel: () => Panel | null;
  find: () => FindOpen;
  /** Counts the requests to find, so that each focuses the field again. */
  findRequests: () => number;
  open: (panel: Panel | null) => void;
  openFind: (find: FindOpen) => void;
  onChange: Signal['listen'];
}

export function createPanels(): Panels {
  const changed = createSignal();
  let panel: Panel | null = null;
  let find: FindOpen = null;
  let findRequests = 0;
  return {
    panel: () => panel,
    find: () => find,
    findRequests: () => findRequests,
    open: (next) => {
      panel = next;
      changed.emit();
    },
    openFind: (next) => {
      find = next;
      findRequests += 1;
      changed.emit();
    },
    onChange: changed.listen,
  };
}
