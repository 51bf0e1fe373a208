import type { PubInline } from '../../core/publication/publication.ts';
import { cleanText } from './drawable-text.ts';

/**
 * UTF-16 units that a string inside a PDF may have: 32,767 bytes, two a unit (PDF/A-3, ISO 19005-3, 6.1.12), with room for what
 * the typesetter puts between.
 */
export const LONGEST_STRING = 15_000;

/** Words that a PDF says of itself and no page shows: cut at a space where they are longer than a PDF can hold. */
export function fileWords(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= LONGEST_STRING) return clean;
  const cut = clean.slice(0, LONGEST_STRING).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_STRING / 2 ? cut.slice(0, end) : cut}…`;
}

/** Whether the words of a heading fit in its tag and in the reader's list of headings. */
export function fitsAsHeading(content: readonly PubInline[]): boolean {
  return unitsIn(content) <= LONGEST_STRING;
}

function unitsIn(content: readonly PubInline[]): number {
  return content.reduce(
    (sum, part) => sum + (part.type === 'link' ? unitsIn(part.content) : 'text' in part ? part.text.length : 1),
    0,
  );
}

/** Keywords, which stand in one string: the first that fit there together. */
export function fileKeywords(keywords: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const keyword of keywords) {
    const clean = cleanText(keyword);
    length += clean.length + SEPARATOR.length;
    if (length > LONGEST_STRING) return kept.length > 0 ? kept : [fileWords(keyword)];
    kept.push(clean);
  }
  return kept;
}

/** As Typst joins them. */
const SEPARATOR = ', ';
