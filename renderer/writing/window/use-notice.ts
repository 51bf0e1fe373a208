import { useCallback, useEffect, useState } from 'react';

/** Milliseconds that a sentence is in the status bar where nothing else is done. */
const LONGEST = 6_000;
/** Milliseconds that it takes to read one: what is done sooner does not take it away sooner. */
const READING = 1_500;
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/**
 * A sentence for a moment, and how to say one. The next key or press ends it, once there was time to read it: what was said is
 * of what was done before.
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
    }, READING);
    const longest = setTimeout(end, LONGEST);
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
