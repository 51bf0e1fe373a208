import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether a field of the form has a value that the block can't hold, so that no file has it: a missing title, half a date.
 */
export function useWrongField(root: RefObject<HTMLElement | null>): boolean {
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    const form = root.current;
    if (!form) return;
    const look = (): void => setWrong(form.querySelector('[aria-invalid="true"]') !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(form, { attributeFilter: ['aria-invalid'], childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);
  return isWrong;
}
