import { stemmer } from '@orama/stemmers/dutch';
import { foldText } from '../../core/words/fold-text.ts';

/** Cache of stems: most blocks of a library use the same words. */
const known = new Map<string, string>();
/** About a megabyte; the cache is cleared when it is full. */
const MOST_KNOWN = 20_000;

/** The stem of a Dutch word: 'slachtoffers' and 'slachtoffer' have the same one. A word with digits is its own stem. */
export function dutchStem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = foldText(word);
  const stem = /\d/.test(plain) || plain.length < 4 ? plain : stemmer(plain);
  if (known.size === MOST_KNOWN) known.clear();
  // Copied, because a substring keeps the whole text in memory.
  known.set(copyOf(word), copyOf(stem));
  return stem;
}

/** The words of a text: letters, digits and marks that belong to them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
