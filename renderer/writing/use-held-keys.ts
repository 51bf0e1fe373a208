import { useEffect } from 'react';
import { holdKeys } from '../app/hold-keys.ts';
import type { TypingRoom } from '../typing/room.ts';

/**
 * A panel, a dialog or the bar that finds takes the keys from the moment at which it is asked for. Until what shows them is
 * loaded, in the first moment of the window, nobody has them: they were not meant for the text. `isAsked`: a dialog is.
 */
export function useHeldKeys(room: TypingRoom | null, isLoaded: boolean, isAsked: boolean): void {
  useEffect(() => {
    if (isLoaded) return;
    let release: (() => void) | undefined;
    const hold = (): void => {
      if (release || !(isAsked || room?.panels.panel() || room?.panels.find())) return;
      void holdKeys(
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      );
    };
    hold();
    const end = room?.panels.onChange(hold);
    return () => {
      end?.();
      release?.();
    };
  }, [room, isLoaded, isAsked]);
}
