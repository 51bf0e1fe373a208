/** The parts of the bench about reports: a PDF of about 150 pages is made, and read in a process of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../engine/sources/reports/read-report.ts';
import { asTypst, type TypstMake } from '../sources/reports/corpus/as-typst.ts';
import { makeReportText } from '../sources/reports/corpus/report-text.ts';
import { timed } from './measure.ts';
import { FONTS } from './places.ts';

const MAKE: TypstMake = {
  font: 'Source Serif 4',
  size: 11,
  justified: true,
  columns: 1,
  hanging: 28,
  notes: 'a raised size',
  bullet: '•',
  margin: 70,
  head: 'top',
  leading: 0.7,
};
/** Fills about 150 pages. */
const PARAGRAPHS = 1_150;

export const REPORT_FILE = 'rapport.pdf';

export const reportRuns = {
  async reportFile(dir: string) {
    const { bytes } = asTypst(makeReportText('en', 5, PARAGRAPHS), MAKE, FONTS);
    writeFileSync(join(dir, REPORT_FILE), bytes);
    return { megabytes: bytes.length / 1e6 };
  },

  /** From the bytes to the paragraphs, the loading of pdf.js included; memory is the most that the process had. */
  async reportRead(dir: string) {
    const bytes = new Uint8Array(readFileSync(join(dir, REPORT_FILE)));
    const first = await timed(() => readReport({ name: REPORT_FILE, bytes }));
    if (!first.value.ok) throw new Error(first.value.problem.code);
    const { pages, paragraphs } = first.value.value;
    return {
      ms: first.ms,
      pages,
      paragraphs: paragraphs.filter(({ number }) => number !== null).length,
      megabytes: process.resourceUsage().maxRSS / 1024,
    };
  },
};
