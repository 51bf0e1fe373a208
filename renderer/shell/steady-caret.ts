/** Milliseconds without a key or a press of the pointer after which the caret stops blinking. */
const IDLE_AFTER = 20_000;
/** Attribute of the element with the focus while its caret stays visible; see base.css. */
const STEADY = 'data-steady-caret';

/**
 * Stops the blinking of the caret while the user does nothing, as Windows and GTK do. A caret that blinks has Chromium draw the
 * window twice a second: a hundred milliseconds of the processor in each minute. Gives the function that ends it.
 */
export function steadyCaretWhenIdle(page: Document): () => void {
  let wasUsed = true;
  let steady: Element | null = null;
  const noteUse = (): void => {
    wasUsed = true;
    steady?.removeAttribute(STEADY);
    steady = null;
  };
  // One event in each period is enough, so that no other key comes through here.
  const listen = { capture: true, passive: true, once: true } as const;
  const look = (): void => {
    if (!wasUsed && steady !== page.activeElement) {
      steady?.removeAttribute(STEADY);
      steady = page.activeElement;
      steady?.setAttribute(STEADY, '');
    }
    wasUsed = false;
    for (const kind of ['keydown', 'pointerdown']) page.addEventListener(kind, noteUse, listen);
  };
  const timer = setInterval(look, IDLE_AFTER);
  return () => {
    clearInterval(timer);
    noteUse();
    for (const kind of ['keydown', 'pointerdown']) page.removeEventListener(kind, noteUse, listen);
  };
}
