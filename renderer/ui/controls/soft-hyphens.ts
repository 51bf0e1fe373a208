import { hyphenateSync } from 'hyphen/nl/index.js';

const SHY = '\u00AD';
/** The minimum length of a word to hyphenate, and of its parts. */
const MIN_LENGTH = 17;
const SIDE = 4;
/** Words that the patterns hyphenate wrongly, with '|' at the correct positions. */
const EXCEPTIONS = new Map(
  [
    'kabinets|appreciatie',
    'mede|verantwoordelijk',
    'non-punishment|beginsel',
    'advertentie|platforms',
    'coördinatie|commissie',
    'zero|tolerance|beleid',
  ].map((word) => [word.replaceAll('|', ''), word.replaceAll('|', SHY)]),
);
const made = new Map<string, string>();

/**
 * Adds soft hyphens to long Dutch words of a label, for table headings. A word with a hyphen only breaks there. Only
 * for visible text: not in documents, copied text, accessible names, or rows that are truncated, which would end within
 * a word.
 */
export function withSoftHyphens(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const result = text.replace(/\p{L}[\p{L}-]+/gu, (word) => {
    if (word.length < MIN_LENGTH) return word;
    const own = EXCEPTIONS.get(word.toLowerCase());
    if (own !== undefined) return withCapitalsOf(own, word);
    return word.includes('-') ? word : awayFromItsEnds(hyphenateSync(word, { minWordLength: MIN_LENGTH }));
  });
  made.set(text, result);
  return result;
}

/** A word of the list with the capitals of this text. */
function withCapitalsOf(own: string, word: string): string {
  let at = 0;
  return [...own].map((letter) => (letter === SHY ? SHY : (word[at++] ?? ''))).join('');
}

function awayFromItsEnds(hyphenated: string): string {
  const parts = hyphenated.split(SHY);
  const length = parts.join('').length;
  let at = 0;
  return parts.reduce((word, part) => {
    const joint = at >= SIDE && length - at >= SIDE ? SHY : '';
    at += part.length;
    return word + joint + part;
  }, '');
}
