import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Whether an element has more content than it shows, after each drawing and after each change of its size. */
export function useCanScroll<Shown extends HTMLElement>(): { ref: RefObject<Shown | null>; canScroll: boolean } {
  const ref = useRef<Shown>(null);
  const [canScroll, setCanScroll] = useState(false);
  useLayoutEffect(() => {
    const { current } = ref;
    if (current === null) return;
    const measure = (): void => setCanScroll(current.scrollHeight > current.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  });
  return { ref, canScroll };
}
