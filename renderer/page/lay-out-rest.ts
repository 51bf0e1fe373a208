/** Places at the outermost level that are laid out in one pause. */
const AT_ONCE = 20;
/** Pixels: what is no more than this outside what is seen stands as it is. About a window. */
const NEAR = 900;
/**
 * Places that hold their text in elements of their own. A paragraph holds it itself, and set aside it costs more than it
 * saves: a line of text is laid out again with every key there.
 */
const HOLDS_OTHERS = ':scope > :is(.block, ul, ol, blockquote)';

/**
 * A long page stands at once, because only what is seen of it is laid out; the rest follows in the pauses after that (see
 * .laid in look/sheet.css). What a key costs goes with what is laid out, so blocks and lists far from what is seen are then
 * set aside again, with the height that they have (docs/decisions/start-and-keys.md). Gives the function that stops.
 */
export function layOutRest(desk: HTMLElement, text: HTMLElement): () => void {
  let waits = 0;
  let end = (): void => undefined;
  const next = (): void => {
    const rest = [...text.children].filter((place) => !place.classList.contains('laid')).slice(0, AT_ONCE);
    for (const place of rest) place.classList.add('laid');
    if (rest.length > 0) {
      waits = requestIdleCallback(next);
      return;
    }
    // What comes later stands among what is laid out.
    text.classList.add('laid');
    for (const place of text.children) place.classList.remove('laid');
    end = setAside(desk, text);
  };
  waits = requestIdleCallback(next);
  return () => {
    cancelIdleCallback(waits);
    end();
    text.classList.remove('laid');
  };
}

/**
 * Marks the places that are far from what is seen (see [data-far] in look/sheet.css): in the pause after scrolling, or after
 * places came in. An observer of intersections would look with every key. Gives the function that stops.
 */
function setAside(desk: HTMLElement, text: HTMLElement): () => void {
  const notes = text.parentElement?.querySelector<HTMLElement>(':scope > .d-notes') ?? null;
  const holders = (): HTMLElement[] => [
    ...text.querySelectorAll<HTMLElement>(HOLDS_OTHERS),
    ...(notes === null ? [] : [notes]),
  ];
  let waits = false;
  let isOver = false;
  const mark = (): void => {
    waits = false;
    if (isOver) return;
    const { top, bottom } = desk.getBoundingClientRect();
    for (const place of holders()) {
      const at = place.getBoundingClientRect();
      place.toggleAttribute('data-far', at.bottom < top - NEAR || at.top > bottom + NEAR);
    }
  };
  const soon = (): void => {
    if (waits) return;
    waits = true;
    // What came in is laid out first: its height is remembered.
    requestAnimationFrame(() => requestIdleCallback(mark));
  };
  const changes = new MutationObserver(soon);
  changes.observe(text, { childList: true });
  if (notes) changes.observe(notes, { childList: true });
  desk.addEventListener('scroll', soon, { passive: true });
  soon();
  return () => {
    isOver = true;
    changes.disconnect();
    desk.removeEventListener('scroll', soon);
    for (const place of holders()) place.removeAttribute('data-far');
  };
}
