/** The user's tasks with reports: read one, keep it in the library, look things up in it, and make findings from it. */
import { createHash } from 'node:crypto';
import { createBlockId } from '../core/blocks/create-block-id.ts';
import type { Finding } from '../core/blocks/finding.ts';
import type { UnrevisedBlock } from '../core/blocks/revision.ts';
import {
  findingFromReport,
  makeSourceId,
  type ReportChoice,
  sourceFromReport,
} from '../core/reports/finding-from-report.ts';
import { isQuotable, numberedParagraphs, textOfParagraph } from '../core/reports/paragraphs.ts';
import type { Report } from '../core/reports/report.ts';
import { verifyQuotation } from '../core/reports/verify-quotation.ts';
import { done, type Result, refused } from '../core/result.ts';
import { isPdfFile, openPdf } from '../sources/pdf/open-pdf.ts';
import type { ReadPdfOptions } from '../sources/pdf/read-pdf.ts';
import { type ReadReportOptions, readReport } from '../sources/reports/read-report.ts';
import { openLibrary } from '../store/library.ts';
import { readStoredReports, storeReport } from '../store/reports.ts';
import type { JobProblem } from './problems.ts';
import type { ImportedReport, ReportPickResult } from './results.ts';

export { isPdfFile };

/** Reads the report in a PDF. The PDF's bytes are returned too, for a library that keeps them. */
export async function readReportFile(
  path: string,
  options: ReadReportOptions = {},
): Promise<Result<{ report: Report; bytes: Uint8Array }, JobProblem>> {
  const opened = await openPdf(path);
  if (!opened.ok) return opened;
  const { name, bytes } = opened.value;
  const read = await readReport({ name, bytes }, options);
  return read.ok ? done({ report: read.value, bytes }) : read;
}

export interface KeepReportInput {
  /** An existing library. */
  library: string;
  report: Report;
  /** The bytes of the PDF, to keep it beside its text; null: only the text with the fingerprint. */
  file: Uint8Array | null;
  by: string;
  /** ISO 8601 with time zone. */
  now: string;
  cache?: string;
}

/** Stores a read report, and its source block if the library has none yet. */
export async function keepReport(input: KeepReportInput): Promise<Result<{ source: string }, JobProblem>> {
  const { report } = input;
  if (input.file && createHash('sha256').update(input.file).digest('hex') !== report.fingerprint)
    return refused({ code: 'changed-elsewhere', values: { file: report.file } });
  const opened = await openLibrary(input.library, input.cache === undefined ? {} : { cache: input.cache });
  if (!opened.ok) return opened;
  const stored = await storeReport(input.library, report, input.file);
  if (!stored.ok) return stored;
  const id = makeSourceId(report);
  const known = opened.value.find(id);
  if (known) return done({ source: known.id });
  const written = await opened.value.commit({ put: [sourceFromReport(report, id)], by: input.by, at: input.now });
  return written.ok ? done({ source: id }) : written;
}

/** The numbers that a person sees after an import. */
export function summarizeReport(report: Report, source: string, kept: 'file' | 'text'): ImportedReport {
  const numbered = numberedParagraphs(report);
  return {
    file: report.file,
    fingerprint: report.fingerprint,
    source,
    kept,
    title: report.cover.title,
    number: report.cover.number,
    pages: report.pages,
    paragraphs: numbered.length,
    recommendations: numbered.filter(({ recommendations }) => recommendations.length > 0).length,
    repairs: report.repairs.length,
    doubts: report.doubts.length,
  };
}

/**
 * A report by the path of its PDF or, in a library, by its fingerprint or the beginning of that, its number or the name of its
 * file.
 */
export async function findReport(
  name: string,
  library: string | undefined,
  options: ReadPdfOptions = {},
): Promise<Result<Report, JobProblem>> {
  if (await isPdfFile(name)) {
    const read = await readReportFile(name, options);
    return read.ok ? done(read.value.report) : read;
  }
  const stored = library === undefined ? [] : await readStoredReports(library);
  const wanted = name.toLowerCase();
  const found = stored.filter(
    ({ fingerprint, file, cover }) =>
      (wanted.length >= 6 && fingerprint.startsWith(wanted)) ||
      file.toLowerCase() === wanted ||
      cover.number?.toLowerCase() === wanted,
  );
  const [only] = found;
  if (found.length === 1 && only) return done(only);
  const known = (found.length > 1 ? found : stored).map(
    ({ file, fingerprint }) => `${file} (${fingerprint.slice(0, 12)})`,
  );
  return refused({ code: 'report-unknown', values: { name, known } });
}

export interface PickFindingInput {
  library: string;
  report: Report;
  choice: ReportChoice;
  /** Title of the finding; absent: the section and the paragraph. */
  title?: string | undefined;
  translation?: string | undefined;
  by: string;
  /** ISO 8601 with time zone. */
  now: string;
  cache?: string;
}

/** Makes a finding from paragraphs or a sentence of a report, and stores it with the report and its source block. */
export async function pickFinding(input: PickFindingInput): Promise<Result<ReportPickResult, JobProblem>> {
  const kept = await keepReport({ ...input, file: null });
  if (!kept.ok) return kept;
  const opened = await openLibrary(input.library, input.cache === undefined ? {} : { cache: input.cache });
  if (!opened.ok) return opened;
  const library = opened.value;
  const made = findingFromReport(input.report, input.choice, { finding: 'bevinding', report: kept.value.source });
  if (!made.ok) return made;
  const finding: UnrevisedBlock<Finding> = {
    ...made.value,
    title: input.title ?? made.value.title,
    translation: input.translation ?? null,
  };
  const id = createBlockId({ ...finding, revision: '0'.repeat(64) }, (one) => library.find(one) !== undefined);
  const written = await library.commit({ put: [{ ...finding, id }], by: input.by, at: input.now });
  if (!written.ok) return written;
  const { paragraph, page, section, level } = finding;
  return done({ id, source: kept.value.source, title: finding.title, paragraph, page, section, level });
}

/**
 * The range of a sentence in a paragraph, or a problem with the differing words of the paragraph. `number`: null for a report
 * without numbered paragraphs, in which the first paragraph with the sentence is meant.
 */
export function chooseSentence(
  report: Report,
  number: number | null,
  sentence: string,
): Result<ReportChoice, JobProblem> {
  const words = sentence.trim();
  if (words === '') return refused({ code: 'report-choice-empty', values: {} });
  const paragraph = report.paragraphs.find(
    (one) =>
      isQuotable(report, one) && one.number === number && (number !== null || textOfParagraph(one).includes(words)),
  );
  const from = paragraph ? textOfParagraph(paragraph).indexOf(words) : -1;
  if (paragraph && from >= 0) {
    const range = { from, to: from + words.length };
    return done(
      number === null ? { position: report.paragraphs.indexOf(paragraph), ...range } : { paragraph: number, ...range },
    );
  }
  const found = number === null || paragraph ? verifyQuotation(report, sentence, { paragraph: number }) : null;
  const differences =
    found?.result === 'altered' ? found.differences.map(({ quoted, source }) => `${quoted} → ${source}`) : [];
  return refused({ code: 'report-sentence-unknown', values: { number, differences } });
}
