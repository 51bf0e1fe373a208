import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether a field of the form has a value that the block can't hold, so that no file has it: a missing title, half a date.
 */
export function useHasInvalidField(root: RefObject<HTMLElement | null>): boolean {
  const [isInvalid, setInvalid] = useState(false);
  useEffect(() => {
    const form = root.current;
    if (!form) return;
    const look = (): void => setInvalid(form.querySelector('[aria-invalid="true"]') !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(form, { attributeFilter: ['aria-invalid'], childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);
  return isInvalid;
}
