import { findWordsToCheck } from '../../../engine/core/spelling/words.ts';
import { type PageLine, rangeIn } from '../typing/find/page-lines.ts';

/** A word on the sheet, as the dictionary is asked for it. */
export interface WordOnSheet {
  word: string;
  range: Range;
}

/** A word in a line that was read; its range is made where it is needed. */
export interface WordInLine {
  word: string;
  range: () => Range;
}

export function wordsInLines(lines: readonly PageLine[]): WordInLine[] {
  return lines.flatMap((line) =>
    findWordsToCheck(line.text).map(({ word, from, to }) => ({ word, range: () => rangeIn(line, from, to) })),
  );
}

/** The word that holds a point of the page, or has it at its edge. */
export function wordAt(words: readonly WordOnSheet[], node: Node, offset: number): WordOnSheet | undefined {
  return words.find(({ range }) => range.isPointInRange(node, offset));
}
