import { isQuotable } from '../../../engine/core/reports/paragraphs.ts';
import type { Report, ReportParagraph, ReportPart, ReportReadSection } from '../../../engine/core/reports/report.ts';

/** A line of the list of a report: where another part begins, the heading of a section, or a paragraph. */
export type ReportRow =
  | { row: 'part'; key: string; part: ReportPart }
  | { row: 'section'; key: string; section: ReportReadSection }
  | {
      row: 'paragraph';
      key: string;
      /** Position in `report.paragraphs`. */
      index: number;
      paragraph: ReportParagraph;
      /** A finding can be made of it. */
      isChoosable: boolean;
    };

/** Rows that are drawn together, when one of them is near the visible part of the list. */
export interface RowChunk {
  key: string;
  rows: readonly ReportRow[];
  /** CSS pixels: the height before it was drawn. */
  estimatedHeight: number;
}

/** The whole report as rows in reading order. Sections without paragraphs are listed too. */
export function listRows(report: Report): ReportRow[] {
  const rows: ReportRow[] = [];
  const place = new Map(report.sections.map(({ id }, at) => [id, at]));
  let part: ReportPart | null = null;
  /** Number of sections whose heading is in the list. */
  let listed = 0;
  const listSections = (upTo: number): void => {
    for (; listed < upTo; listed += 1) {
      const section = report.sections[listed];
      if (section) rows.push({ row: 'section', key: `s${listed}`, section });
    }
  };
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (paragraph.part !== part) {
      // The headings that are left of the part before.
      const next = report.sections.findIndex((section, at) => at >= listed && section.part === paragraph.part);
      if (part !== null) listSections(next < 0 ? listed : next);
      part = paragraph.part;
      rows.push({ row: 'part', key: `part-${index}`, part });
    }
    const at = paragraph.section === null ? undefined : place.get(paragraph.section);
    if (at !== undefined) listSections(at + 1);
    rows.push({ row: 'paragraph', key: `p${index}`, index, paragraph, isChoosable: isQuotable(report, paragraph) });
  }
  listSections(report.sections.length);
  return rows;
}

const ROWS_IN_CHUNK = 20;
/** Characters on a line of the list, and CSS pixels of a line and between two paragraphs. */
const LINE = 78;
const LINE_HEIGHT = 22;
const GAP = 24;

export function divideRows(rows: readonly ReportRow[]): RowChunk[] {
  const chunks: RowChunk[] = [];
  for (let from = 0; from < rows.length; from += ROWS_IN_CHUNK) {
    const own = rows.slice(from, from + ROWS_IN_CHUNK);
    chunks.push({
      key: own[0]?.key ?? '',
      rows: own,
      estimatedHeight: own.reduce((sum, row) => sum + GAP + LINE_HEIGHT * countLines(row), 0),
    });
  }
  return chunks;
}

function countLines(row: ReportRow): number {
  if (row.row !== 'paragraph') return 1;
  return row.paragraph.pieces.reduce((sum, { text }) => sum + Math.ceil(text.length / LINE), 0);
}
