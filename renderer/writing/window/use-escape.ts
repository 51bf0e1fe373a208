import { useEffect, useRef } from 'react';

/** Esc closes a pane that slid over the page, wherever the focus is; what answers it first keeps it. */
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
