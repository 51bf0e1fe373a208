import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds after which a message disappears by itself. */
const MAX_DURATION = 6_000;
/** Milliseconds to read a message: it stays at least this long, also if the user acts sooner. */
const MIN_DURATION = 1_500;
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

export interface Notice {
  /** The message that is shown. */
  sentence: string | undefined;
  say: (sentence: string) => void;
  /**
   * Returns a function that shows the result of slow work. It shows nothing if another message was shown in the
   * meantime: that one belongs to a later action.
   */
  sayAfterWork: () => (sentence: string) => void;
}

/**
 * A temporary message in the status bar, and the functions that show one. The next key or press removes it, because it
 * belongs to the previous action.
 */
export function useNotice(): Notice {
  const [notice, setNotice] = useState<{ sentence: string } | null>(null);
  const messageCount = useRef(0);
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
  const say = useCallback((sentence: string): void => {
    messageCount.current += 1;
    setNotice({ sentence });
  }, []);
  const sayAfterWork = useCallback(() => {
    const countBefore = messageCount.current;
    return (sentence: string): void => {
      if (messageCount.current === countBefore) say(sentence);
    };
  }, [say]);
  return { sentence: notice?.sentence, say, sayAfterWork };
}
