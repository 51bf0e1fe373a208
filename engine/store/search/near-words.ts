/**
 * Number of typing errors between two words: a character too many, too few or replaced, or two neighbours swapped
 * (Damerau-Levenshtein, each substring edited once). Returns `limit + 1` for more than `limit`.
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

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
