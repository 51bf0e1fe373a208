import { stemmer } from '@orama/stemmers/dutch';
import { folded } from '../../core/words/folded.ts';

/** The stem of a Dutch word: 'slachtoffers' and 'slachtoffer' have one. Words with digits keep theirs. */
export function dutchStem(word: string): string {
  const plain = folded(word);
  return /\d/.test(plain) || plain.length < 4 ? plain : stemmer(plain);
}

/** The words of a text: letters, digits and marks that belong to them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}
