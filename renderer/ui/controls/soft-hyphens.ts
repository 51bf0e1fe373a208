import { hyphenateSync } from 'hyphen/nl/index.js';

const SHY = '\u00AD';
/** Letters of a word that is worth breaking, and those that stay together at each side of a break. */
const LONG = 17;
const SIDE = 4;
/** Words of the field that the patterns break wrongly, with '|' where they may break. */
const OWN = new Map(
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
 * A label with soft hyphens in its long Dutch words, for table heads. A word with a hyphen of its own breaks there and
 * nowhere else. Only for what is drawn: never in the text of a document, in what is copied, in the name that is read aloud,
 * or in a row that is cut after its last line, which would end in half a word.
 */
export function withSoftHyphens(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const result = text.replace(/\p{L}[\p{L}-]+/gu, (word) => {
    if (word.length < LONG) return word;
    const own = OWN.get(word.toLowerCase());
    if (own !== undefined) return asWritten(own, word);
    return word.includes('-') ? word : awayFromItsEnds(hyphenateSync(word, { minWordLength: LONG }));
  });
  made.set(text, result);
  return result;
}

/** A word of the list with the capitals that it has here. */
function asWritten(own: string, word: string): string {
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
