import type { PdfProblems } from '../pdf/problems.ts';

/** Reasons why a file is not read as a report. */
export interface ReportProblems extends PdfProblems {
  /** A PDF with text, but without paragraphs that are numbered through. */
  'report-without-paragraphs': { file: string; pages: number };
}
