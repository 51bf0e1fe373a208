import { DESK, SHEET } from '../page/page-elements.ts';
import { bringIntoView } from '../typing/find/bring-into-view.ts';

/**
 * Keeps a range in view while the sheet changes size, as when the gaps between pages are drawn, until the user scrolls.
 * Returns a function that ends this.
 */
export function keepInView(range: Range): () => void {
  const element = range.startContainer.parentElement;
  const [sheet, desk] = [element?.closest(SHEET), element?.closest(DESK)];
  if (!sheet || !desk) return () => {};
  const observer = new ResizeObserver(() => bringIntoView(range));
  observer.observe(sheet);
  const end = (): void => {
    observer.disconnect();
    desk.removeEventListener('wheel', end);
    desk.removeEventListener('pointerdown', end);
  };
  desk.addEventListener('wheel', end, { passive: true });
  desk.addEventListener('pointerdown', end);
  return end;
}
