import { joinRuns } from '../pdf/group-lines.ts';
import type { PdfLine, PdfPage } from '../pdf/pdf-text.ts';

/** A line of a PDF of which marks of notes may have been taken out. */
export interface PageLine {
  page: number;
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  column: number;
  /** Left edge of the text of its column. */
  margin: number;
  /** Every run with letters is bold; null if the fonts have no names. */
  isBold: boolean | null;
  isItalic: boolean;
  isUnmapped: boolean;
  /** The line of the PDF. */
  source: PdfLine;
  /** Marks of footnotes that were taken out of it. */
  marks: string[];
}

export function toPageLine(line: PdfLine, page: PdfPage): PageLine {
  const lettered = line.runs.filter(({ text }) => /[\p{L}]/u.test(text));
  const judged = lettered.length > 0 ? lettered : line.runs;
  const bold = judged.map(({ bold }) => bold);
  return {
    page: page.number,
    text: line.text,
    x: line.x,
    y: line.y,
    width: line.width,
    size: line.size,
    column: line.column,
    margin: 0,
    isBold: bold.every((one) => one === null) ? null : bold.every((one) => one === true),
    isItalic: judged.every(({ italic }) => italic === true),
    isUnmapped: line.runs.some(({ isUnmapped }) => isUnmapped),
    source: line,
    marks: [],
  };
}

/** A line without these runs; null if nothing is left. */
export function withoutRuns(line: PdfLine, isTaken: (run: PdfLine['runs'][number]) => boolean): PdfLine | null {
  const runs = line.runs.filter((run) => !isTaken(run));
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  if (runs.length === line.runs.length) return line;
  return { ...line, runs, text: joinRuns(runs), x: first.x, width: last.x + last.width - first.x };
}

/** The value that occurs most often, weighted; null of nothing. */
export function mostUsed(values: Iterable<[value: number, weight: number]>): number | null {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Whether the second line follows the first in the same column of the same page. */
export function isBelow(first: PageLine, second: PageLine): boolean {
  return first.page === second.page && first.column === second.column && second.y > first.y;
}
