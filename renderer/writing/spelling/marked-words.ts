import { findWordsToCheck } from '../../../engine/core/spelling/words.ts';
import { type PageLine, rangeIn } from '../typing/find/page-lines.ts';

/** A word as it is sent to the dictionary, and its range on the sheet. */
export interface WordOnSheet {
  word: string;
  range: Range;
}

/** A word in a line. Its range is made when needed, because ranges are slow. */
export interface WordInLine {
  word: string;
  range: () => Range;
}

export function wordsInLines(lines: readonly PageLine[]): WordInLine[] {
  return lines.flatMap((line) =>
    findWordsToCheck(line.text).map(({ word, from, to }) => ({ word, range: () => rangeIn(line, from, to) })),
  );
}

/** The word that contains a DOM position or touches it. */
export function wordAt(words: readonly WordOnSheet[], node: Node, offset: number): WordOnSheet | undefined {
  return words.find(({ range }) => range.isPointInRange(node, offset));
}
