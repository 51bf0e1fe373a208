import type { PubInline } from '../../core/publication/publication.ts';
import { cleanText } from './drawable-text.ts';

/**
 * Maximum of UTF-16 units in a string inside a PDF: 32,767 bytes, two per unit (PDF/A-3, ISO 19005-3, 6.1.12), less a margin
 * for the typesetter's additions.
 */
export const LONGEST_STRING = 15_000;

/** Metadata text of a PDF: cut at a space if it is longer than a PDF string can be. */
export function fileWords(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= LONGEST_STRING) return clean;
  const cut = clean.slice(0, LONGEST_STRING).replace(/[\uD800-\uDBFF]$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_STRING / 2 ? cut.slice(0, end) : cut}…`;
}

/** Whether the text of a heading fits in its tag and in the outline. */
export function fitsAsHeading(content: readonly PubInline[]): boolean {
  return lengthOf(content) <= LONGEST_STRING;
}

/** Number of UTF-16 units. */
export function lengthOf(content: readonly PubInline[]): number {
  return content.reduce(
    (sum, part) => sum + (part.type === 'link' ? lengthOf(part.content) : 'text' in part ? part.text.length : 1),
    0,
  );
}

/** The first keywords that fit in one string together. */
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

/** The separator that Typst uses. */
const SEPARATOR = ', ';
