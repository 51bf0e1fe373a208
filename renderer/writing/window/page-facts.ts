import { createSignal } from '../../ui/signal.ts';

/** What the page can do now that it could not do at another moment. */
export interface PageNow {
  canUndo: boolean;
  canRedo: boolean;
  /** Words of the text are selected, and no block among them. */
  selection: boolean;
}

/** What the page says of itself to the menu, outside React: it changes while one types. */
export interface PageFacts {
  now: () => PageNow | null;
  /** null: the page is gone. */
  emit: (now: PageNow | null) => void;
  listen: (listener: () => void) => () => void;
}

export function createPageFacts(): PageFacts {
  const told = createSignal();
  let page: PageNow | null = null;
  return {
    now: () => page,
    emit: (next) => {
      page = next;
      told.emit();
    },
    listen: told.listen,
  };
}
