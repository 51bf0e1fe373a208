/** Read reports in the library: `rapporten/<hash>.json`, and `<hash>.pdf` where the user kept the file. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Report, reportSchema } from '../core/reports/report.ts';
import { done, type Result, refused } from '../core/result.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { makeFolder } from './make-folder.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';

export const REPORTS_FOLDER = 'rapporten';
/** Bytes of the largest stored report: 300 pages are about 2 MB. */
const LARGEST = 50 * 1024 * 1024;
/** Bytes of the largest PDF that is read. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Stores a report; `file`: the bytes of its PDF, if the user keeps it. A report that is there is replaced. */
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
    await writeFileAtomic(json, text);
    paths.push(json);
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
  for (const name of names.filter((one) => /^[0-9a-f]{64}\.json$/.test(one)).sort()) {
    const report = await readStoredReport(join(folder, name));
    if (report) reports.push(report);
  }
  return reports;
}

/** The stored report with this fingerprint, or null. */
export async function findStoredReport(library: string, fingerprint: string): Promise<Report | null> {
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  return readStoredReport(join(library, REPORTS_FOLDER, `${fingerprint}.json`));
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
  try {
    const bytes = await readAtMost(path, LARGEST);
    const parsed = reportSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
