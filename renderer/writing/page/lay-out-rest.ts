import { skipOffScreenLayout } from './skip-layout.ts';

/** Top-level elements that one idle period lays out. */
const AT_ONCE = 20;

/**
 * Lays out the rest of a long document in idle periods. The document opens fast because only its visible part is laid
 * out (`.laid` in sheet.css). After that, off-screen elements skip layout (`skip-layout.ts`). Returns a function that
 * stops it.
 */
export function layOutRest(desk: HTMLElement, text: HTMLElement): () => void {
  let idleCallback = 0;
  let end = (): void => undefined;
  const next = (): void => {
    const rest = [...text.children].filter((place) => !place.classList.contains('laid')).slice(0, AT_ONCE);
    for (const place of rest) place.classList.add('laid');
    if (rest.length > 0) {
      idleCallback = requestIdleCallback(next);
      return;
    }
    // Elements that are added later have their layout at once.
    text.classList.add('laid');
    for (const place of text.children) place.classList.remove('laid');
    end = skipOffScreenLayout(desk, text);
  };
  idleCallback = requestIdleCallback(next);
  return () => {
    cancelIdleCallback(idleCallback);
    end();
    text.classList.remove('laid');
  };
}
