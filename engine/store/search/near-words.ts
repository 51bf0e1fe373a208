import { typingErrors } from '../../core/words/typing-errors.ts';

/** Index of words by trigram, which finds the few words worth comparing. */
export interface WordList {
  near(word: string): string[];
}

/** Maximum number of replacements for a word that is not found. */
const MOST = 8;

/** `words`: the number of occurrences of each; of equally near words the more frequent comes first. */
export function wordList(words: ReadonlyMap<string, number>): WordList {
  const byTrigram = new Map<string, string[]>();
  for (const word of words.keys())
    for (const trigram of trigrams(word)) {
      const list = byTrigram.get(trigram);
      if (list) list.push(word);
      else byTrigram.set(trigram, [word]);
    }
  return {
    near: (word) => {
      // A number has no near words: another number is another paper.
      if (word.length < 3 || /\d/.test(word)) return [];
      const limit = word.length < 5 ? 1 : 2;
      const own = trigrams(word);
      const shared = new Map<string, number>();
      for (const trigram of own)
        for (const other of byTrigram.get(trigram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      const found: { word: string; errors: number }[] = [];
      for (const [other, count] of shared) {
        // Each error breaks at most three trigrams, a swap of neighbours four.
        if (count < own.size - 4 * limit) continue;
        const errors = typingErrors(word, other, limit);
        if (errors <= limit) found.push({ word: other, errors });
      }
      found.sort(
        (a, b) =>
          a.errors - b.errors || (words.get(b.word) ?? 0) - (words.get(a.word) ?? 0) || (a.word < b.word ? -1 : 1),
      );
      return found.slice(0, MOST).map((entry) => entry.word);
    },
  };
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word}  `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  return found;
}
