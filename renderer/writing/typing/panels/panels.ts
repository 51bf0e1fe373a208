import type { NodeKey } from 'lexical';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createSignal, type Signal } from '../../../ui/signal.ts';
import type { PictureIn } from '../typing.ts';

/** What is open beside the text and asks for something. One at a time, beside the bar that finds. */
export type Panel =
  | { what: 'link' }
  | { what: 'citation'; block: Block; $before: () => void }
  | { what: 'citationHere'; key: NodeKey }
  | { what: 'referenceHere'; key: NodeKey }
  | { what: 'picture'; picture: Extract<PictureIn, { ok: true }> }
  | { what: 'goTo' };

export type FindOpen = 'find' | 'replace' | null;

export interface Panels {
  panel: () => Panel | null;
  find: () => FindOpen;
  /** Counts how often finding was asked for: the field takes the focus again. */
  asked: () => number;
  open: (panel: Panel | null) => void;
  openFind: (find: FindOpen) => void;
  onChange: Signal['listen'];
}

export function createPanels(): Panels {
  const told = createSignal();
  let panel: Panel | null = null;
  let find: FindOpen = null;
  let asked = 0;
  return {
    panel: () => panel,
    find: () => find,
    asked: () => asked,
    open: (next) => {
      panel = next;
      told.emit();
    },
    openFind: (next) => {
      find = next;
      asked += 1;
      told.emit();
    },
    onChange: told.listen,
  };
}
