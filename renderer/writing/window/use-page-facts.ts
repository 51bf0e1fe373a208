import { useEffect } from 'react';
import type { TypingRoom } from '../typing/room.ts';
import type { PageFacts, PageNow } from './page-facts.ts';
import { $hasSelectedWords } from './selected-content.ts';

/** Tells the menu what the page can do, each time that becomes another. */
export function usePageFacts(room: TypingRoom | null, facts: Pick<PageFacts, 'emit'>): void {
  useEffect(() => {
    if (!room) return;
    const { typing, states } = room;
    let told: PageNow | null = null;
    const tell = (): void => {
      const { canUndo, canRedo } = states.state();
      const selection = typing.holds() === 'page' && typing.active().getEditorState().read($hasSelectedWords);
      if (told && told.canUndo === canUndo && told.canRedo === canRedo && told.selection === selection) return;
      told = { canUndo, canRedo, selection };
      facts.emit(told);
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
      facts.emit(null);
    };
  }, [room, facts]);
}
