import { useEffect, useState } from 'react';

/** Milliseconds within which a second press belongs to a double click. */
const DOUBLE_CLICK = 500;

/** Whether the shown content has just changed: a press at that moment was meant for the earlier content. */
export function useJustShown(what: string): boolean {
  const [settled, setSettled] = useState(what);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), DOUBLE_CLICK);
    return () => clearTimeout(timer);
  }, [what]);
  return settled !== what;
}
