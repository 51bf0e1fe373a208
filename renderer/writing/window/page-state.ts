import { useEffect } from 'react';
import { createSignal } from '../../ui/signal.ts';
import type { TypingFeatures } from '../typing/typing-features.ts';
import { $hasSelectedText } from './selected-content.ts';

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

/** Publishes the page state for the menu when it changes. */
export function usePublishedPageState(features: TypingFeatures | null, store: Pick<PageStateStore, 'set'>): void {
  useEffect(() => {
    if (!features) return;
    const { typing, states } = features;
    let published: PageState | null = null;
    const publish = (): void => {
      const { canUndo, canRedo } = states.state();
      const selection = typing.holds() === 'page' && typing.active().getEditorState().read($hasSelectedText);
      if (
        published &&
        published.canUndo === canUndo &&
        published.canRedo === canRedo &&
        published.selection === selection
      )
        return;
      published = { canUndo, canRedo, selection };
      store.set(published);
    };
    let endActive = typing.active().registerUpdateListener(publish);
    const ends = [
      states.onState(publish),
      typing.onActive(() => {
        endActive();
        endActive = typing.active().registerUpdateListener(publish);
        publish();
      }),
    ];
    publish();
    return () => {
      endActive();
      for (const end of ends) end();
      store.set(null);
    };
  }, [features, store]);
}
