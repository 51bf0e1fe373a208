import type { DiffPart } from '../../../engine/core/diff/words.ts';
import { countWords } from '../../../engine/core/speaking-time/speaking-time.ts';

/** Counts added and removed words. `signs`: true if any text changed, even a comma, which is not a word. */
export function countedWords(words: readonly DiffPart[]): [added: number, removed: number, signs: boolean] {
  const count = (kind: DiffPart['kind']): number =>
    countWords(
      words
        .filter((part) => part.kind === kind)
        .map((part) => part.text)
        .join(' '),
    );
  return [count('added'), count('removed'), words.some((part) => part.kind !== 'same')];
}
