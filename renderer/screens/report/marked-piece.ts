import type { TextRange } from './sentences.ts';

/** How a part of a paragraph is marked. `current`: the found text that the user is at. */
export type TextMark = 'found' | 'current' | 'doubt';

export interface MarkedRange extends TextRange {
  mark: TextMark;
}

/** A part of a text with at most one mark. */
export interface MarkedPart {
  text: string;
  /** Position in the whole text. */
  from: number;
  mark: TextMark | null;
}

/** Found text is marked above doubtful text, because the user is looking for it. */
const RANK: Readonly<Record<TextMark, number>> = { doubt: 0, found: 1, current: 2 };

/** Divides the text of a piece, which begins at `start` of its paragraph, at the ends of all ranges that touch it. */
export function divideByMarks(text: string, start: number, ranges: readonly MarkedRange[]): MarkedPart[] {
  const end = start + text.length;
  const here = ranges.filter(({ from, to }) => from < end && to > start);
  const cuts = new Set([start, end]);
  for (const { from, to } of here) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(to, end));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? end;
    const over = here.filter((range) => range.from <= from && range.to >= to);
    const mark = over.reduce<TextMark | null>(
      (best, range) => (best === null || RANK[range.mark] > RANK[best] ? range.mark : best),
      null,
    );
    return { text: text.slice(from - start, to - start), from, mark };
  });
}
