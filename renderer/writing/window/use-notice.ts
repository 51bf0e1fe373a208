import { useCallback, useEffect, useState } from 'react';

/** Milliseconds after which a message disappears by itself. */
const MAX_DURATION = 6_000;
/** Milliseconds to read a message: it stays at least this long, also if the user acts sooner. */
const MIN_DURATION = 1_500;
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/**
 * A temporary message in the status bar, and the function that shows one. The next key or press removes it, because it
 * belongs to the previous action.
 */
export function useNotice(): [string | undefined, (sentence: string) => void] {
  const [notice, setNotice] = useState<{ sentence: string } | null>(null);
  useEffect(() => {
    if (!notice) return;
    let isRead = false;
    let isOver = false;
    const end = (): void => setNotice((now) => (now === notice ? null : now));
    const onAction = (event: Event): void => {
      if (event instanceof KeyboardEvent && (event.repeat || MODIFIERS.has(event.key))) return;
      isOver = true;
      if (isRead) end();
    };
    const reading = setTimeout(() => {
      isRead = true;
      if (isOver) end();
    }, MIN_DURATION);
    const longest = setTimeout(end, MAX_DURATION);
    window.addEventListener('keydown', onAction, true);
    window.addEventListener('pointerdown', onAction, true);
    return () => {
      clearTimeout(reading);
      clearTimeout(longest);
      window.removeEventListener('keydown', onAction, true);
      window.removeEventListener('pointerdown', onAction, true);
    };
  }, [notice]);
  return [notice?.sentence, useCallback((sentence: string) => setNotice({ sentence }), [])];
}
