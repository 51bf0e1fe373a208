/** Pixels: what is no more than this outside what is seen stands as it is. About a window. */
const NEAR = 900;
/** Places that are laid out again in one pause. */
const AT_ONCE = 20;
/** Milliseconds after the last change of what all places are laid out by. */
const PAUSE = 200;
/** Places whose own box holds their lines. */
const LINES = ':is(p, h1, h2, h3)';
/** Places at the outermost level that can be set aside. */
const PLACES = `:scope > :is(.block, ul, ol, blockquote, ${LINES})`;

/**
 * What a key costs goes with what is laid out of the page, so what is far from what is seen is set aside with the height that
 * it has (`[data-far]` in look/sheet.css, docs/decisions/key-latency.md): in the pause after scrolling, or after places
 * came in. An observer of intersections would look with every key. Gives the function that stops.
 */
export function setAside(desk: HTMLElement, text: HTMLElement): () => void {
  const sheet = text.parentElement;
  const notes = sheet?.querySelector<HTMLElement>(':scope > .d-notes') ?? null;
  const places = (): HTMLElement[] => [
    ...text.querySelectorAll<HTMLElement>(PLACES),
    ...(notes === null ? [] : [notes]),
  ];
  let waits = false;
  let isOver = false;
  /** Set aside with a height that is no longer theirs. */
  let stale: HTMLElement[] = [];

  const mark = (): void => {
    waits = false;
    if (isOver || stale.length > 0) return;
    const { top, bottom } = desk.getBoundingClientRect();
    const caret = getSelection()?.focusNode ?? null;
    const far = places().map((place) => {
      const at = place.getBoundingClientRect();
      return { place, isFar: (at.bottom < top - NEAR || at.top > bottom + NEAR) && !place.contains(caret) };
    });
    for (const { place, isFar } of far) if (isFar !== place.hasAttribute('data-far')) place.toggleAttribute('data-far');
  };
  const soon = (): void => {
    if (waits) return;
    waits = true;
    // What came in is laid out first: its height is remembered.
    requestAnimationFrame(() => requestIdleCallback(mark));
  };

  // A line that was laid out and is set aside is laid out again with every key, in Chromium 114. As another kind of box it is
  // a new one, which never was. So is each that came near by itself, by scrolling fast or by being selected, and is far again.
  const makeAnew = (event: Event): void => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
    if (!skipped || !(target instanceof HTMLElement) || !target.matches(`${LINES}[data-far]`)) return;
    target.dataset.far = target.dataset.far === 'anew' ? '' : 'anew';
  };

  const layOutStale = (): void => {
    if (isOver) return;
    for (const place of stale.splice(0, AT_ONCE)) place.removeAttribute('data-far');
    if (stale.length > 0) requestAnimationFrame(() => requestIdleCallback(layOutStale));
    else soon();
  };
  let pause = 0;
  const changeAll = (): void => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      const isAtWork = stale.length > 0;
      stale = places().filter((place) => place.hasAttribute('data-far'));
      if (stale.length > 0 && !isAtWork) layOutStale();
    }, PAUSE);
  };
  let width = text.offsetWidth;
  const widths = new ResizeObserver(() => {
    if (text.offsetWidth === width) return;
    width = text.offsetWidth;
    changeAll();
  });
  widths.observe(text);
  const letters = new MutationObserver(changeAll);
  if (sheet) letters.observe(sheet, { attributeFilter: ['data-house-style'] });

  const changes = new MutationObserver(soon);
  changes.observe(text, { childList: true });
  if (notes) changes.observe(notes, { childList: true });
  text.addEventListener('contentvisibilityautostatechange', makeAnew, true);
  desk.addEventListener('scroll', soon, { passive: true });
  soon();
  return () => {
    isOver = true;
    clearTimeout(pause);
    for (const one of [widths, letters, changes]) one.disconnect();
    text.removeEventListener('contentvisibilityautostatechange', makeAnew, true);
    desk.removeEventListener('scroll', soon);
    for (const place of places()) place.removeAttribute('data-far');
  };
}
