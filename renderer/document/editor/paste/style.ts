import type { Mark } from '../../../../engine/core/richtext/model.ts';

/** `disable-styles.ts` renames the attribute `style` to this, so that no browser applies it. */
export const STYLE_READ = 'data-read-style';

/**
 * The declarations in an element's `style`, including those unknown to browsers (`mso-list`), with names in lower case.
 */
export function styleOf(element: Element): Map<string, string> {
  const style = new Map<string, string>();
  const written = element.getAttribute(STYLE_READ) ?? element.getAttribute('style') ?? '';
  for (const declaration of written.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim());
  }
  return style;
}

/** The element's name in lower case: `p`, `o:p`. */
export function nameOf(element: Element): string {
  return element.tagName.toLowerCase();
}

const MARK_OF: { [name: string]: Mark } = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  sub: 'sub',
  sup: 'sup',
};

/**
 * The marks inside an element: those of its name and style, and inherited ones that they do not turn off. Links are not
 * underlined.
 */
export function marksIn(element: Element, inherited: readonly Mark[]): Mark[] {
  const marks = new Set(inherited);
  const name = nameOf(element);
  const own = MARK_OF[name];
  // Word underlines a tracked insertion; its text is ordinary text.
  if (own && name !== 'ins') marks.add(own);
  const style = styleOf(element);
  const weight = style.get('font-weight');
  if (weight) setMark(marks, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant) setMark(marks, 'italic', slant !== 'normal');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  if (line) {
    setMark(marks, 'underline', line.includes('underline'));
    setMark(marks, 'strike', line.includes('line-through'));
  }
  const height = style.get('vertical-align');
  if (height === 'sub') marks.add('sub');
  if (height === 'super') marks.add('sup');
  if (name === 'a') marks.delete('underline');
  return [...marks];
}

function setMark(marks: Set<Mark>, mark: Mark, yes: boolean): void {
  if (yes) marks.add(mark);
  else marks.delete(mark);
}

export function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return (
    element.hasAttribute('hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}
