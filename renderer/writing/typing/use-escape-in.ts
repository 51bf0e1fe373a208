import { type RefObject, useEffect, useRef } from 'react';

/** Handles Escape in a toolbar, before the tooltip of its focused button handles it. */
export function useEscapeIn(bar: RefObject<HTMLElement | null>, leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !bar.current?.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [bar]);
}
