/** Into the middle of the page where it is not seen. */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement;
  const desk = element?.closest('.desk')?.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  if (!element || !desk || (bottom > top && top >= desk.top + 8 && bottom <= desk.bottom - 8)) return;
  element.scrollIntoView({ block: 'center' });
}
