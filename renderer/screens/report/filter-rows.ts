import type { Report } from '../../../engine/core/reports/report.ts';
import { doubtsByParagraph } from './found-text.ts';
import type { ReportRow } from './report-rows.ts';

/** Which paragraphs are listed. */
export const REPORT_FILTERS = ['all', 'recommendations', 'doubts'] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

/** The rows of the paragraphs that pass, below the headings that are directly above one of them. */
export function filterRows(rows: readonly ReportRow[], report: Report, filter: ReportFilter): readonly ReportRow[] {
  if (filter === 'all') return rows;
  const doubtful = new Set(doubtsByParagraph(report).map(({ index }) => index));
  const kept: ReportRow[] = [];
  let part: ReportRow | null = null;
  let section: ReportRow | null = null;
  for (const row of rows) {
    if (row.row === 'part') {
      part = row;
      section = null;
    } else if (row.row === 'section') section = row;
    else {
      const passes = filter === 'recommendations' ? row.paragraph.recommendations.length > 0 : doubtful.has(row.index);
      if (!passes) continue;
      if (part) kept.push(part);
      if (section) kept.push(section);
      part = null;
      section = null;
      kept.push(row);
    }
  }
  return kept;
}
