import { useEffect } from 'react';

/**
 * Holds the keys of the window back from the moment at which a dialog is asked for until it is loaded, which takes a moment after
 * the window opens: what is typed meanwhile is not meant for the text. The find bar and the panels of typing are loaded with the page.
 */
export function useHeldKeys(isLoaded: boolean, isAsked: boolean): void {
  const holds = isAsked && !isLoaded;
  useEffect(() => {
    if (!holds) return;
    const hold = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => window.removeEventListener('keydown', hold, { capture: true });
  }, [holds]);
}
