import { useEffect } from 'react';
import type { TypingRoom } from '../typing/room.ts';
import type { PageFacts, PageNow } from './page-facts.ts';
import { $hasSelectedWords } from './selected-content.ts';

/** Publishes the page state for the menu when it changes. */
export function usePageFacts(room: TypingRoom | null, facts: Pick<PageFacts, 'tell'>): void {
  useEffect(() => {
    if (!room) return;
    const { typing, states } = room;
    let told: PageNow | null = null;
    const tell = (): void => {
      const { canUndo, canRedo } = states.state();
      const selection = typing.holds() === 'page' && typing.active().getEditorState().read($hasSelectedWords);
      if (told && told.canUndo === canUndo && told.canRedo === canRedo && told.selection === selection) return;
      told = { canUndo, canRedo, selection };
      facts.tell(told);
    };
    let endActive = typing.active().registerUpdateListener(tell);
    const ends = [
      states.onState(tell),
      typing.onActive(() => {
        endActive();
        endActive = typing.active().registerUpdateListener(tell);
        tell();
      }),
    ];
    tell();
    return () => {
      endActive();
      for (const end of ends) end();
      facts.tell(null);
    };
  }, [room, facts]);
}
