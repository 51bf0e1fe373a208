/** Read reports in the library: `rapporten/<hash>.json`, and `<hash>.pdf` where the user kept the file. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { numberedParagraphs } from '../core/reports/paragraphs.ts';
import { keepOwnLevels } from '../core/reports/recommendations.ts';
import { REPORT_FORMAT, REPORT_VERSION, type Report, reportSchema } from '../core/reports/report.ts';
import { done, type Result, refused } from '../core/result.ts';
import { withRetries, writeFileAtomic } from './atomic-write.ts';
import { makeFolder } from './make-folder.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';

export const REPORTS_FOLDER = 'rapporten';
/** Bytes of the largest stored report: 300 pages are about 2 MB. */
const LARGEST = 50 * 1024 * 1024;
/** Bytes of the largest PDF that is read. */
const LARGEST_FILE = 256 * 1024 * 1024;
const STORED = /^([0-9a-f]{64})\.json$/;

/** A report of a version that this program does not know. */
const newerSchema = z.looseObject({
  format: z.literal(REPORT_FORMAT),
  version: z.int().min(REPORT_VERSION + 1),
});

/** What a list shows of a stored report. */
export interface StoredReportFacts extends Pick<Report, 'fingerprint' | 'file' | 'cover' | 'language'> {
  /** Numbered paragraphs. */
  paragraphs: number;
}

/** A stored report, or a file that should be one and cannot be read. */
export interface StoredReportEntry {
  fingerprint: string;
  /** Null: the file cannot be read. */
  facts: StoredReportFacts | null;
  /** The file cannot be read because a newer Inbreng wrote it. */
  isNewer: boolean;
  /** The library keeps the PDF too. */
  hasFile: boolean;
  /** Size and time of the file: changes when it is written. */
  stamp: string;
}

/** The facts of stored reports that were read before, by path. Give the same map again to read only changed files. */
export type KnownReports = Map<string, Pick<StoredReportEntry, 'facts' | 'isNewer' | 'stamp'>>;

/**
 * Stores a report; `file`: the bytes of its PDF, if the user keeps it. A report that is there is replaced, unless a newer Inbreng
 * stored it.
 */
export async function storeReport(
  library: string,
  report: Report,
  file: Uint8Array | null,
): Promise<Result<{ paths: string[] }, StoreProblem>> {
  const folder = join(library, REPORTS_FOLDER);
  const paths: string[] = [];
  try {
    await makeFolder(folder);
    const text = `${JSON.stringify(reportSchema.parse(report), null, 1)}\n`;
    const json = join(folder, `${report.fingerprint}.json`);
    if (!newerSchema.safeParse(await readJson(json)).success) {
      await writeFileAtomic(json, text);
      paths.push(json);
    }
    if (file) {
      const pdf = join(folder, `${report.fingerprint}.pdf`);
      await writeFileAtomic(pdf, file);
      paths.push(pdf);
    }
    return done({ paths });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'report-not-stored', values: { file: report.file, reason } });
  }
}

/** The stored reports, in the order of their file names; a file that is no report is left out. */
export async function readStoredReports(library: string): Promise<Report[]> {
  const folder = join(library, REPORTS_FOLDER);
  const names = await readdir(folder).catch(() => []);
  const reports: Report[] = [];
  for (const name of names.filter((one) => STORED.test(one)).sort()) {
    const report = await readStoredReport(join(folder, name));
    if (report) reports.push(report);
  }
  return reports;
}

/** Every stored report, damaged ones too, in the order of their file names. */
export async function listStoredReports(
  library: string,
  known: KnownReports = new Map(),
): Promise<StoredReportEntry[]> {
  const folder = join(library, REPORTS_FOLDER);
  const names = new Set(await readdir(folder).catch(() => []));
  const entries: StoredReportEntry[] = [];
  const read: KnownReports = new Map();
  for (const name of [...names].sort()) {
    const [, fingerprint] = STORED.exec(name) ?? [];
    if (fingerprint === undefined) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    const stamp = found === null ? '' : `${found.size} ${found.mtimeMs}`;
    const before = known.get(path);
    const one = before?.facts && before.stamp === stamp ? before : { ...(await readFacts(path, fingerprint)), stamp };
    read.set(path, one);
    entries.push({ fingerprint, ...one, hasFile: names.has(`${fingerprint}.pdf`) });
  }
  known.clear();
  for (const [path, one] of read) known.set(path, one);
  return entries;
}

/** The name must be that of the content, because a finding names its report by it. */
async function readFacts(path: string, fingerprint: string): Promise<Pick<StoredReportEntry, 'facts' | 'isNewer'>> {
  const content = await readJson(path);
  const parsed = reportSchema.safeParse(content);
  if (!parsed.success) return { facts: null, isNewer: newerSchema.safeParse(content).success };
  const { file, cover, language } = parsed.data;
  if (parsed.data.fingerprint !== fingerprint) return { facts: null, isNewer: false };
  const paragraphs = numberedParagraphs(parsed.data).length;
  return { facts: { fingerprint, file, cover, language, paragraphs }, isNewer: false };
}

/**
 * Removes a stored report and its file. Removing one that is not there succeeds. The file goes first, so that what remains of an
 * interrupted removal is still listed.
 */
export async function removeStoredReport(library: string, fingerprint: string): Promise<Result<null, StoreProblem>> {
  const paths = ['pdf', 'json'].map((extension) => join(library, REPORTS_FOLDER, `${fingerprint}.${extension}`));
  try {
    for (const path of paths) await withRetries(() => rm(path, { force: true }));
    return done(null);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'report-not-removed', values: { reason } });
  }
}

/** The stored report with this fingerprint, or null. */
export async function findStoredReport(library: string, fingerprint: string): Promise<Report | null> {
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  return readStoredReport(join(library, REPORTS_FOLDER, `${fingerprint}.json`));
}

/**
 * The name of the file from which a stored report was read, also of a damaged one whose beginning can be read; null: unknown. It
 * comes before the first text in the file.
 */
export async function findStoredName(library: string, fingerprint: string): Promise<string | null> {
  try {
    const bytes = await readAtMost(join(library, REPORTS_FOLDER, `${fingerprint}.json`), LARGEST);
    const [, name] = /"file":\s?"([^"\\/]{1,255})"/.exec(new TextDecoder().decode(bytes.subarray(0, 2_000))) ?? [];
    return name ?? null;
  } catch {
    return null;
  }
}

/** The PDF of a stored report, or null where the library keeps only its text. */
export async function readStoredReportFile(library: string, fingerprint: string): Promise<Uint8Array | null> {
  try {
    return await readAtMost(join(library, REPORTS_FOLDER, `${fingerprint}.pdf`), LARGEST_FILE);
  } catch {
    return null;
  }
}

async function readStoredReport(path: string): Promise<Report | null> {
  const parsed = reportSchema.safeParse(await readJson(path));
  return parsed.success ? keepOwnLevels(parsed.data) : null;
}

/** The JSON of a stored report; undefined: it cannot be read. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readAtMost(path, LARGEST)));
  } catch {
    return undefined;
  }
}
