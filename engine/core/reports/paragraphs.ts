import type { FINDING_LEVELS } from '../blocks/finding.ts';
import type { Report, ReportParagraph, ReportReadSection } from './report.ts';
import type { QuotableParagraph } from './report-text.ts';

type Level = (typeof FINDING_LEVELS)[number];

/** From light to urgent. */
const WEIGHT: Readonly<Record<Level, number>> = { invites: 1, considers: 2, urges: 3 };

/** The text of a paragraph: its pieces, each on a line of its own. */
export function textOfParagraph(paragraph: Pick<ReportParagraph, 'pieces'>): string {
  return paragraph.pieces.map(({ text }) => text).join('\n');
}

/** The numbered paragraphs of the report itself, without appendices and the comments of the government. */
export function numberedParagraphs<One extends QuotableParagraph>(report: { paragraphs: readonly One[] }): One[] {
  return report.paragraphs.filter(({ part, number }) => part === 'report' && number !== null);
}

/** The paragraph with this number in the report itself, or null. */
export function findParagraph<One extends QuotableParagraph>(
  report: { paragraphs: readonly One[] },
  number: number,
): One | null {
  return report.paragraphs.find((one) => one.part === 'report' && one.number === number) ?? null;
}

/**
 * Whether a finding can be made of a paragraph. A report with numbered paragraphs is quoted by its numbers: a paragraph of the
 * report itself, the first with its number. Any other report is quoted by its pages.
 */
export function isQuotable<One extends QuotableParagraph>(
  report: { paragraphs: readonly One[] },
  paragraph: One,
): boolean {
  if (paragraph.number !== null) return findParagraph(report, paragraph.number) === paragraph;
  const isByPages = !report.paragraphs.some(({ part, number }) => part === 'report' && number !== null);
  return isByPages && paragraph.part !== 'comments';
}

/** The most urgent level of a paragraph, or null if it has no recommendation with a level. */
export function levelOfParagraph(paragraph: ReportParagraph): Level | null {
  const levels = paragraph.recommendations.flatMap(({ level }) => (level === null ? [] : [level]));
  return levels.sort((one, other) => WEIGHT[other] - WEIGHT[one])[0] ?? null;
}

/** The section that contains a paragraph, or null. */
export function sectionOfParagraph(
  report: Pick<Report, 'sections'>,
  paragraph: Pick<ReportParagraph, 'section'>,
): ReportReadSection | null {
  return report.sections.find(({ id }) => id === paragraph.section) ?? null;
}

/** '12', '12-14' or '12, 15': paragraph numbers or pages as a locator prints them. */
export function formatNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const ranges: [number, number][] = [];
  for (const number of sorted) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
