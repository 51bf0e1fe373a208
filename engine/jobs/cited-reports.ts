import type { ReportLookup } from '../core/checks/check.ts';
import type { Draft } from '../core/drafts/draft.ts';
import {
  collectReportReferences,
  findReadReport,
  keepReferredReports,
  type ReportReference,
} from '../core/reports/find-read-report.ts';
import type { Report } from '../core/reports/report.ts';
import type { KnownReports } from '../store/reports.ts';

/** The stored reports that a draft cites. */
export interface CitedReports {
  /** In the order of their file names. Null: the caller has them. */
  reports: Report[] | null;
  /** Changes when one of them is added, removed or written. */
  state: string;
}

interface ReadCitedOptions {
  known?: KnownReports;
  /** The `state` that the caller has: the reports are read only if it differs. */
  since?: string | null;
}

/** The reports of a library that these references mean; no other is read whole. `library`: its folder. */
export async function readCitedReports(
  library: string,
  references: readonly ReportReference[],
  { known, since = null }: ReadCitedOptions = {},
): Promise<CitedReports> {
  const { findStoredReport, listStoredReports } = await import('../store/reports.ts');
  const entries = (await listStoredReports(library, known)).flatMap(({ facts, stamp }) =>
    facts ? [{ ...facts, stamp }] : [],
  );
  const cited = keepReferredReports(entries, references);
  const state = cited.map(({ fingerprint, stamp }) => `${fingerprint} ${stamp}`).join('\n');
  if (state === since) return { reports: null, state };
  const reports: Report[] = [];
  for (const { fingerprint } of cited) {
    const report = await findStoredReport(library, fingerprint);
    if (report) reports.push(report);
  }
  return { reports, state };
}

/**
 * The reports that a library keeps, with others that were read before. Nothing is read for a draft that cites no report, or
 * without a library. `library`: its folder.
 */
export async function findCitedReports(
  draft: Draft,
  library: string | undefined,
  others: readonly Report[] = [],
): Promise<ReportLookup> {
  const references = collectReportReferences(Object.values(draft.blocks));
  const cited = library === undefined || references.length === 0 ? null : await readCitedReports(library, references);
  const reports = [...others, ...(cited?.reports ?? [])];
  return (reference) => findReadReport(reports, reference);
}
