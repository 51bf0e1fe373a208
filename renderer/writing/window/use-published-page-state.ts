import { useEffect } from 'react';
import type { TypingFeatures } from '../typing/typing-features.ts';
import type { PageState, PageStateStore } from './page-state.ts';
import { $hasSelectedText } from './selected-content.ts';

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
