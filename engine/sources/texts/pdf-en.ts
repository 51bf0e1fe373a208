import type { ReportProblems } from '../reports/problems.ts';

/** English messages of a PDF that is not read: the event, the state of the data, and the next step. */
export const pdfProblemsEn: { [Code in keyof ReportProblems]: (values: ReportProblems[Code]) => string } = {
  'pdf-not-recognised': (v) =>
    `The file ${v.file} is not a PDF, although its name may say so. Nothing was taken from it. Download it again from its source.`,
  'pdf-too-large': (v) =>
    `The file ${v.file} is ${v.megabytes} MB; a PDF of more than ${v.limit} MB is not opened. Nothing was taken from it. Look for a smaller edition at the source, or save only the pages that you need.`,
  'pdf-too-many-pages': (v) =>
    `The file ${v.file} has ${v.pages} pages; more than ${v.limit} are not read. Nothing was taken from it. Save only the pages that you need as a new PDF.`,
  'pdf-too-much-text': (v) =>
    `The file ${v.file} has more text than a report can have (more than ${v.limit} characters, or a page with too much text to read). Nothing was taken from it. Save only the pages that you need as a new PDF.`,
  'pdf-encrypted': (v) =>
    `The file ${v.file} is encrypted with a password. Nothing was taken from it. Open it in a PDF reader with the password, and save it without.`,
  'pdf-cut-off': (v) =>
    `The end of the file ${v.file} is missing: the download was probably interrupted. Nothing was taken from it. Download it again.`,
  'pdf-damaged': (v) =>
    `The file ${v.file} is damaged${v.page === null ? '' : `: page ${v.page} cannot be read`}. Nothing was taken from it. Download it again, or open it in a PDF reader and print it to a new PDF.`,
  'pdf-without-text': (v) =>
    `The file ${v.file} is scanned: there are pictures and (almost) no text on ${listPages(v.scanned, v.pages)}. Nothing was taken from it. Look for an edition with text at the source, or let a program for text recognition (OCR) make one.`,
  'pdf-unreadable-text': (v) =>
    `The letters on ${listPages(v.drawn, v.pages)} of the file ${v.file} are only drawings: the file does not say which characters they are. Nothing was taken from it. Look for another edition at the source, or let a program for text recognition (OCR) make one.`,
  'report-without-paragraphs': (v) =>
    `${v.file} (${v.pages} pages) has no consecutively numbered paragraphs. Nothing was taken from it. Make a finding from it by hand.`,
  'report-is-paper': (v) =>
    `The file ${v.file} is a Kamerstuk and not a report. It was not read as a report. Import it as a Kamerstuk.`,
  'reading-stopped': (v) => `The reading of ${v.file} was stopped. Nothing was taken from it.`,
};

/** '1-4' of 4 pages: 'all 4 pages'; of 40: 'page 1-4 (of 40)'. */
function listPages(numbers: string, pages: number): string {
  if (pages === 1) return 'its only page';
  return numbers === `1-${pages}` ? `all ${pages} pages` : `page ${numbers} (of ${pages})`;
}
