import type { PdfProblems } from '../pdf/problems.ts';

/** Reasons why a file is not read as a report. */
export interface ReportProblems extends PdfProblems {
  /** A PDF with text, but without paragraphs that are numbered through. */
  'report-without-paragraphs': { file: string; pages: number };
  /** A Kamerstuk, which has a reader of its own: its questions may be numbered too. */
  'report-is-paper': { file: string };
}
