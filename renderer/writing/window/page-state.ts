import { createSignal } from '../../ui/signal.ts';

/** State of the page that enables or disables commands of the menu. */
export interface PageState {
  canUndo: boolean;
  canRedo: boolean;
  /** Whether text is selected that contains no block. */
  selection: boolean;
}

/** Holds the page state for the menu, outside React because it changes at each key. */
export interface PageStateStore {
  get: () => PageState | null;
  /** Null: the writing window is closed. */
  set: (state: PageState | null) => void;
  listen: (listener: () => void) => () => void;
}

export function createPageStateStore(): PageStateStore {
  const changed = createSignal();
  let state: PageState | null = null;
  return {
    get: () => state,
    set: (next) => {
      state = next;
      changed.emit();
    },
    listen: changed.listen,
  };
}
