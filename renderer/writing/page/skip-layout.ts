import { NOTES, SKIPPABLE, SKIPPED_LINES } from './page-elements.ts';

/** Margin in pixels around the viewport in which elements keep their layout: about the height of a window. */
const MARGIN = 900;
/** Elements that one idle period lays out. */
const AT_ONCE = 20;
/** Milliseconds of rest after a change of width or style before all elements are laid out again. */
const PAUSE = 200;

/**
 * Key latency grows with the amount of laid-out content, so off-screen elements skip layout and keep their height
 * (`[data-far]` in page.css, docs/decisions/key-latency.md). Elements are marked when idle after scrolling or
 * insertion; an IntersectionObserver would run with every key. Returns a function that stops it.
 */
function skipOffScreenLayout(desk: HTMLElement, text: HTMLElement): () => void {
  const sheet = text.parentElement;
  const notes = sheet?.querySelector<HTMLElement>(NOTES) ?? null;
  const parts = (): HTMLElement[] => [
    ...text.querySelectorAll<HTMLElement>(SKIPPABLE),
    ...(notes === null ? [] : [notes]),
  ];
  let isScheduled = false;
  let isEnded = false;
  /** Elements that skip layout with an outdated height. */
  let stale: HTMLElement[] = [];

  const mark = (): void => {
    isScheduled = false;
    if (isEnded || stale.length > 0) return;
    const { top, bottom } = desk.getBoundingClientRect();
    const caret = getSelection()?.focusNode ?? null;
    const far = parts().map((place) => {
      const at = place.getBoundingClientRect();
      return { place, isFar: (at.bottom < top - MARGIN || at.top > bottom + MARGIN) && !place.contains(caret) };
    });
    for (const { place, isFar } of far) if (isFar !== place.hasAttribute('data-far')) place.toggleAttribute('data-far');
  };
  const scheduleMark = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    // New elements are laid out first, so that Chromium remembers their height.
    requestAnimationFrame(() => requestIdleCallback(mark));
  };

  // Chromium 114 lays out a line with every key if it was laid out before it skips layout. Another display type gives
  // it a new box without that fault. The same holds for lines that came near by fast scrolling or selection and are far
  // again.
  const replaceBox = (event: Event): void => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
    if (!skipped || !(target instanceof HTMLElement) || !target.matches(SKIPPED_LINES)) return;
    target.dataset.far = target.dataset.far === 'anew' ? '' : 'anew';
  };

  const layOutStale = (): void => {
    if (isEnded) return;
    for (const place of stale.splice(0, AT_ONCE)) place.removeAttribute('data-far');
    if (stale.length > 0) requestAnimationFrame(() => requestIdleCallback(layOutStale));
    else scheduleMark();
  };
  let pause = 0;
  const relayoutAll = (): void => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      const isRunning = stale.length > 0;
      stale = parts().filter((place) => place.hasAttribute('data-far'));
      if (stale.length > 0 && !isRunning) layOutStale();
    }, PAUSE);
  };
  let width = text.offsetWidth;
  const widths = new ResizeObserver(() => {
    if (text.offsetWidth === width) return;
    width = text.offsetWidth;
    relayoutAll();
  });
  widths.observe(text);
  const styles = new MutationObserver(relayoutAll);
  if (sheet) styles.observe(sheet, { attributeFilter: ['data-house-style'] });

  const changes = new MutationObserver(scheduleMark);
  changes.observe(text, { childList: true });
  if (notes) changes.observe(notes, { childList: true });
  text.addEventListener('contentvisibilityautostatechange', replaceBox, true);
  desk.addEventListener('scroll', scheduleMark, { passive: true });
  scheduleMark();
  return () => {
    isEnded = true;
    clearTimeout(pause);
    for (const one of [widths, styles, changes]) one.disconnect();
    text.removeEventListener('contentvisibilityautostatechange', replaceBox, true);
    desk.removeEventListener('scroll', scheduleMark);
    for (const place of parts()) place.removeAttribute('data-far');
  };
}

/**
 * Lays out the rest of a long document in idle periods. The document opens fast because only its visible part is laid
 * out (`.is-laid-out` in page.css). After that, off-screen elements skip layout. Returns a function that
 * stops it.
 */
export function layOutRest(desk: HTMLElement, text: HTMLElement): () => void {
  let idleCallback = 0;
  let end = (): void => undefined;
  const next = (): void => {
    const rest = [...text.children].filter((place) => !place.classList.contains('is-laid-out')).slice(0, AT_ONCE);
    for (const place of rest) place.classList.add('is-laid-out');
    if (rest.length > 0) {
      idleCallback = requestIdleCallback(next);
      return;
    }
    // Elements that are added later have their layout at once.
    text.classList.add('is-laid-out');
    for (const place of text.children) place.classList.remove('is-laid-out');
    end = skipOffScreenLayout(desk, text);
  };
  idleCallback = requestIdleCallback(next);
  return () => {
    cancelIdleCallback(idleCallback);
    end();
    text.classList.remove('is-laid-out');
  };
}
