import type { DiffPart } from '../../engine/core/diff/words.ts';
import { spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';

/** How many words came, and how many went. */
export function countedWords(words: readonly DiffPart[]): [added: number, removed: number] {
  const count = (kind: DiffPart['kind']): number =>
    spokenWords(
      words
        .filter((part) => part.kind === kind)
        .map((part) => part.text)
        .join(' '),
    );
  return [count('added'), count('removed')];
}
