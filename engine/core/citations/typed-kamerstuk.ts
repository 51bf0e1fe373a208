import type { Kamerstuk } from './kamerstuk.ts';
import { parseCitation } from './parse.ts';

/** Longer than any spelling of a paper: running text. */
const LONGEST = 200;

/** The Kamerstuk that all these words together name, in any spelling; null where they are something else. */
export function typedKamerstuk(words: string): Kamerstuk | null {
  if (words.length > LONGEST) return null;
  const read = parseCitation(words);
  return read.ok && read.value.source.type === 'kamerstuk' ? read.value.source.kamerstuk : null;
}
