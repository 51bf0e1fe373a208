import { useEffect } from 'react';
import { holdKeys } from '../app/hold-keys.ts';
import type { TypingRoom } from '../typing/room.ts';

/**
 * A panel or the bar that finds takes the keys from the moment at which it is asked for. Until what shows them is loaded, in
 * the first moment of the window, nobody has them: they were not meant for the text.
 */
export function useHeldKeys(room: TypingRoom | null, isLoaded: boolean): void {
  useEffect(() => {
    if (!room || isLoaded) return;
    let release: (() => void) | undefined;
    const end = room.panels.onChange(() => {
      if (release || (room.panels.panel() === null && room.panels.find() === null)) return;
      void holdKeys(
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      );
    });
    return () => {
      end();
      release?.();
    };
  }, [room, isLoaded]);
}
