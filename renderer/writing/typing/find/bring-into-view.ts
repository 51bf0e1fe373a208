import { DESK } from '../../page/page-elements.ts';

/** Scrolls a range to the middle of the page, unless it is visible. */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  const desk = element?.closest(DESK)?.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (!element || !desk || (bottom > top && top >= desk.top + 8 && bottom <= desk.bottom - 8)) return;
  element.scrollIntoView({ block: 'center' });
}
