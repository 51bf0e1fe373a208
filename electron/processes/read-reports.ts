/**
 * The reports that this app read, in its own folder: the process that reads a PDF stores its text here, and the library process
 * takes findings from it. Nothing is lost when one is removed: the PDF is read again.
 */
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../engine/core/reports/report.ts';
import type { Result } from '../../engine/core/result.ts';
import type { StoreProblem } from '../../engine/store/problems.ts';
import { findStoredReport, REPORTS_FOLDER, storeReport } from '../../engine/store/reports.ts';

/** Reports that are kept: more than a user has open, and 20 of 300 pages are about 40 MB. */
const MAX_REPORTS = 20;
const DAY = 24 * 60 * 60_000;

/** Stores a report, and removes those beyond the last 20 that were used. `data`: folder of the app. */
export async function rememberReport(data: string, report: Report): Promise<Result<unknown, StoreProblem>> {
  const stored = await storeReport(data, report, null);
  if (stored.ok) await removeOldest(data, `${report.fingerprint}.json`);
  return stored;
}

/** A report that this app read, or null. It counts as just used. */
export async function findRememberedReport(data: string, fingerprint: string): Promise<Report | null> {
  const report = await findStoredReport(data, fingerprint);
  const now = new Date();
  if (report) await utimes(join(data, REPORTS_FOLDER, `${fingerprint}.json`), now, now).catch(() => undefined);
  return report;
}

/** Removes the reports that were not used for as many days as versions of documents are kept. `now`: ISO 8601. */
export async function forgetOldReports(data: string, now: string, days: number): Promise<void> {
  const limit = Date.parse(now) - days * DAY;
  for (const { path, usedAt } of await listFiles(data)) if (usedAt < limit) await remove(path);
}

/** `newest`: name of the file that was just written, which a wrong clock does not remove. */
async function removeOldest(data: string, newest: string): Promise<void> {
  const others = (await listFiles(data)).filter(({ name }) => name !== newest);
  const oldestLast = others.sort((one, other) => other.usedAt - one.usedAt);
  for (const { path } of oldestLast.slice(MAX_REPORTS - 1)) await remove(path);
}

/** `usedAt`: milliseconds since 1970. */
async function listFiles(data: string): Promise<{ name: string; path: string; usedAt: number }[]> {
  const folder = join(data, REPORTS_FOLDER);
  const files = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) files.push({ name, path, usedAt: found.mtimeMs });
  }
  return files;
}

async function remove(path: string): Promise<void> {
  // The next report, or the next start, tries again.
  await rm(path, { force: true }).catch((error: unknown) => console.error(error));
}
