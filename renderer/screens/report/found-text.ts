import { textOfParagraph } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import type { ReportHit } from '../../../engine/core/reports/search-report.ts';
import type { MarkedRange } from './marked-piece.ts';
import type { TextRange } from './sentences.ts';

/** A paragraph that was found, as the background process returns it. */
export type FoundParagraph = Pick<ReportHit, 'index' | 'ranges'>;

/** One place to which Enter goes: found words, or a paragraph that was found by its number. */
export interface FoundPlace {
  index: number;
  range: TextRange | null;
}

export function listPlaces(found: readonly FoundParagraph[]): FoundPlace[] {
  return found.flatMap(({ index, ranges }): FoundPlace[] =>
    ranges.length === 0 ? [{ index, range: null }] : ranges.map((range) => ({ index, range })),
  );
}

/** The marks of each paragraph: what was found, the place at which the user is, and what is doubtful. */
export function collectMarks(
  report: Report,
  found: readonly FoundParagraph[],
  place: FoundPlace | null,
): Map<number, MarkedRange[]> {
  const marks = new Map<number, MarkedRange[]>();
  const add = (index: number, range: MarkedRange): void => {
    marks.set(index, [...(marks.get(index) ?? []), range]);
  };
  for (const { index, text } of doubtsByParagraph(report)) {
    const paragraph = report.paragraphs[index];
    const from = paragraph && text !== '' ? textOfParagraph(paragraph).indexOf(text) : -1;
    if (from >= 0) add(index, { from, to: from + text.length, mark: 'doubt' });
  }
  for (const { index, ranges } of found) for (const range of ranges) add(index, { ...range, mark: 'found' });
  if (place?.range) add(place.index, { ...place.range, mark: 'current' });
  return marks;
}

/** The doubts that concern a paragraph, with its position in the report. */
export function doubtsByParagraph(report: Report): (Report['doubts'][number] & { index: number })[] {
  const byNumber = new Map<number, number>();
  for (const [index, { number, part }] of report.paragraphs.entries())
    if (number !== null && part === 'report' && !byNumber.has(number)) byNumber.set(number, index);
  return report.doubts.flatMap((doubt) => {
    const index = doubt.paragraph === null ? undefined : byNumber.get(doubt.paragraph);
    return index === undefined ? [] : [{ ...doubt, index }];
  });
}
