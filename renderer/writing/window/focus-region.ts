/** Moves the focus to the next or previous region of the window (F6); wraps around at the ends. */
export function focusRegion(by: 1 | -1, focusPage: () => void): void {
  const regions = ['.app > .top', '.libpane', '.form', '.written', '.sidepane'].flatMap((name) => {
    const found = window.document.querySelector<HTMLElement>(name);
    return found ? [found] : [];
  });
  const at = regions.findIndex((region) => region.contains(window.document.activeElement));
  const inPage = window.document.activeElement?.closest('.sheet')
    ? regions.findIndex((one) => one.matches('.written'))
    : at;
  const next = regions[(Math.max(inPage, by === 1 ? -1 : 0) + by + regions.length) % regions.length];
  if (!next) return;
  if (next.matches('.written')) focusPage();
  else
    next
      .querySelector<HTMLElement>('input, [aria-selected="true"][tabindex="0"], button:not([disabled]), [tabindex="0"]')
      ?.focus();
}
