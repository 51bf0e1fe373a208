import { type RefObject, useEffect, useState } from 'react';

/** Whether a field of the form holds what the block can't take, and so no file has: a missing name, half a date. */
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
