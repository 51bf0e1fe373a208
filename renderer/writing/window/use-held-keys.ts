import { useEffect } from 'react';

/**
 * Ignores keys from the request for a dialog until its code is loaded: these keys are not meant for the text. The find bar
 * and the typing panels need no such hook, because they load with the page.
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
