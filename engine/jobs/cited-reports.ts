import type { ReportLookup } from '../core/checks/check.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { findReadReport } from '../core/reports/find-read-report.ts';
import type { Report } from '../core/reports/report.ts';

/**
 * The reports that a library keeps, with others that were read before. Nothing is read for a draft that cites no report, or
 * without a library. `library`: its folder.
 */
export async function findCitedReports(
  draft: Draft,
  library: string | undefined,
  others: readonly Report[] = [],
): Promise<ReportLookup> {
  const isCited = Object.values(draft.blocks).some((block) => block.kind === 'finding' || block.kind === 'source');
  const reports = [...others];
  if (isCited && library !== undefined) {
    const { readStoredReports } = await import('../store/reports.ts');
    reports.push(...(await readStoredReports(library)));
  }
  return (reference) => findReadReport(reports, reference);
}
