import { useEffect, useRef } from 'react';

/** Closes a pane over the page on Esc, wherever the focus is, unless another handler used the key. */
export function useEscape(isOver: boolean, close: () => void): void {
  const now = useRef(close);
  now.current = close;
  useEffect(() => {
    if (!isOver) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) now.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOver]);
}
