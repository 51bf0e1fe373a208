import { byName, type ElementName } from '../../ui/element-names.ts';

const REGIONS: readonly ElementName[] = ['top-bar', 'library-pane', 'format-bar', 'text', 'side-pane'];

/** Moves the focus to the next or previous region of the window (F6); wraps around at the ends. */
export function focusRegion(by: 1 | -1, focusPage: () => void): void {
  const { activeElement } = window.document;
  const regions = REGIONS.filter((name) => window.document.querySelector(byName(name)));
  const isInPage = activeElement?.closest(byName('sheet')) != null;
  const at = isInPage ? regions.indexOf('text') : regions.findIndex((name) => activeElement?.closest(byName(name)));
  const next = regions[(Math.max(at, by === 1 ? -1 : 0) + by + regions.length) % regions.length];
  if (!next) return;
  if (next === 'text') focusPage();
  else
    window.document
      .querySelector(byName(next))
      ?.querySelector<HTMLElement>(
        'input, [aria-selected="true"][tabindex="0"], button:not([disabled]), [tabindex="0"]',
      )
      ?.focus();
}
