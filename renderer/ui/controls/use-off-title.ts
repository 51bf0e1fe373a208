import { type RefObject, useEffect, useRef } from 'react';

/**
 * What a control of icons alone is called while it is off. No tooltip of ours comes on what can't be pressed; that of the system
 * does. Gives the ref of its button.
 */
export function useOffTitle(isOff: boolean, text: string, shortcut?: string): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOff) button.current?.setAttribute('title', shortcut ? `${text} (${shortcut})` : text);
    else button.current?.removeAttribute('title');
  }, [isOff, text, shortcut]);
  return button;
}
