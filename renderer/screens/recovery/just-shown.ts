import { useEffect, useState } from 'react';

/** Milliseconds in which a second press is still the second half of a double click. */
const DOUBLE_CLICK = 500;

/** Whether something else came in sight just now: what is pressed then was meant for what stood there before. */
export function useJustShown(what: string): boolean {
  const [settled, setSettled] = useState(what);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(what), DOUBLE_CLICK);
    return () => clearTimeout(timer);
  }, [what]);
  return settled !== what;
}
