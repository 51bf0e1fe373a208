import type { DiffPart } from '../../../engine/core/diff/words.ts';
import { countWords } from '../../../engine/core/speaking-time/speaking-time.ts';

/** Counts added and removed words. The third value: whether any text changed, even a comma. */
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
