import { useEffect, useRef } from 'react';
import type { TypingRoom } from '../typing/room.ts';
import { beginTypeAhead, type TypeAhead } from './type-ahead.ts';

/**
 * A panel, a dialog or the bar that finds takes the keys from the moment at which it is asked for. What is typed until it is
 * loaded, in the first moment of the window, is meant for its field and not for the text. `isAsked`: a dialog is.
 */
export function useHeldKeys(room: TypingRoom | null, isLoaded: boolean, isAsked: boolean): void {
  const ahead = useRef<TypeAhead | null>(null);
  useEffect(() => {
    if (isLoaded) return;
    const letGo = (): void => {
      room?.panels.open(null);
      room?.panels.openFind(null);
    };
    const hold = (): void => {
      if (isAsked || room?.panels.panel() || room?.panels.find()) ahead.current ??= beginTypeAhead(letGo);
      else {
        ahead.current?.drop();
        ahead.current = null;
      }
    };
    hold();
    return room?.panels.onChange(hold);
  }, [room, isLoaded, isAsked]);
  useEffect(() => {
    if (isLoaded) ahead.current?.give();
  }, [isLoaded]);
  useEffect(() => () => ahead.current?.drop(), []);
}
