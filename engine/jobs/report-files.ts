import type { Block } from '../core/blocks/block.ts';
import type { Draft } from '../core/drafts/draft.ts';
import { findSnapshot } from '../core/drafts/instances.ts';
import { findReadReport, type ReportReference } from '../core/reports/find-read-report.ts';
import type { Report } from '../core/reports/report.ts';
import { readStoredReportFile, readStoredReports } from '../store/reports.ts';

/** The PDFs of the reports that a draft uses, where the library keeps them. */
export interface ReportFiles {
  /** The report of a finding, or of the source block of a report; null: the library keeps no file of it. */
  find: (block: Block) => Promise<{ report: Report; bytes: Uint8Array } | null>;
}

/** `library`: the folder of the library, or undefined if there is none. Reads each file once. */
export async function openReportFiles(draft: Draft, library: string | undefined): Promise<ReportFiles> {
  const reports = library === undefined ? [] : await readStoredReports(library);
  const files = new Map<string, Promise<Uint8Array | null>>();
  return {
    find: async (block) => {
      const reference = referenceOf(block, draft);
      const report = reference && findReadReport(reports, reference);
      if (!report || library === undefined) return null;
      const reading = files.get(report.fingerprint) ?? readStoredReportFile(library, report.fingerprint);
      files.set(report.fingerprint, reading);
      const bytes = await reading;
      return bytes && { report, bytes };
    },
  };
}

function referenceOf(block: Block, draft: Draft): ReportReference | null {
  if (block.kind === 'source') return { fingerprint: null, source: block.source };
  if (block.kind !== 'finding') return null;
  const report = block.report === null ? undefined : findSnapshot(draft, block.report);
  return { fingerprint: block.fingerprint, source: report?.kind === 'source' ? report.source : null };
}
