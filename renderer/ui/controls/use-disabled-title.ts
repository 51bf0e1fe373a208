import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives a disabled icon button a native tooltip, because our tooltips do not work on disabled controls. Returns the ref
 * of the button.
 */
export function useDisabledTitle(
  isDisabled: boolean,
  text: string,
  shortcut?: string,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isDisabled) button.current?.setAttribute('title', shortcut ? `${text} (${shortcut})` : text);
    else button.current?.removeAttribute('title');
  }, [isDisabled, text, shortcut]);
  return button;
}
