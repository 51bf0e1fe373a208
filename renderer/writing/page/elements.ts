import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';

/** Makes an HTML element. The page never parses HTML from a string. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...content: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  for (const part of content) if (part !== null) made.append(part);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The icons that the page draws as plain DOM. `icon-shapes.tsx` puts their shapes in the document once. */
export const PAGE_ICONS = [
  ...KINDS_IN_ORDER,
  'grip',
  'lock',
  'pencil',
  'newer',
  'unlinked',
  'open',
  'approved',
  'expired',
  'draft',
  'plus',
  'more',
  'picture',
] as const;
export type PageIcon = (typeof PAGE_ICONS)[number];

export function iconId(name: PageIcon): string {
  return `page-icon-${name}`;
}

/** Draws an icon that is hidden from screen readers, because text next to it says the same. */
export function drawIcon(name: PageIcon, className = 'icon'): SVGSVGElement {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', className);
  made.setAttribute('aria-hidden', 'true');
  made.setAttribute('focusable', 'false');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${iconId(name)}`);
  made.append(use);
  return made;
}
