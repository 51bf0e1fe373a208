import { hyphenateSync } from 'hyphen/nl/index.js';

const SHY = '\u00AD';
/** Words of the field that the patterns break wrongly, with '|' where they may break. */
const OWN = new Map(
  [
    'kabinets|appreciatie',
    'kabinets|reactie',
    'mede|verantwoordelijk',
    'non-punishment|beginsel',
    'mensen|handel',
    'commissie|debat',
    'seks|platforms',
    'kindvriendelijke',
    'coördinatie|commissie',
    'zero|tolerance|beleid',
  ].map((word) => [word.replaceAll('|', ''), word.replaceAll('|', SHY)]),
);
const made = new Map<string, string>();

/**
 * A label with soft hyphens in its long Dutch words, for rows and table heads. Only for what is drawn: never in the text of
 * a document, in what is copied, or in the name that is read aloud.
 */
export function withSoftHyphens(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const result = text.replace(/\p{L}[\p{L}-]{9,}/gu, (word) => {
    const own = OWN.get(word.toLowerCase());
    if (own === undefined) return hyphenateSync(word, { minWordLength: 10 });
    let at = 0;
    return [...own].map((letter) => (letter === SHY ? SHY : (word[at++] ?? ''))).join('');
  });
  made.set(text, result);
  return result;
}
