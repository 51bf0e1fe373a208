import { createSignal } from '../../ui/signal.ts';

/** State of the page that enables or disables commands of the menu. */
export interface PageNow {
  canUndo: boolean;
  canRedo: boolean;
  /** Whether text is selected that contains no block. */
  selection: boolean;
}

/** Holds the page state for the menu, outside React because it changes at each key. */
export interface PageFacts {
  now: () => PageNow | null;
  /** Null: the writing window is closed. */
  tell: (now: PageNow | null) => void;
  listen: (listener: () => void) => () => void;
}

export function createPageFacts(): PageFacts {
  const told = createSignal();
  let page: PageNow | null = null;
  return {
    now: () => page,
    tell: (next) => {
      page = next;
      told.tell();
    },
    listen: told.listen,
  };
}
