import type { Block } from '../blocks/block.ts';
import type { Source } from '../citations/source.ts';
import type { Report } from './report.ts';

/** The report that a finding or a citation is about, as its blocks say it. */
export interface ReportReference {
  /** SHA-256 of the file from which a finding was taken; null: it was typed. */
  fingerprint: string | null;
  /** Of the block of the report; null: not known. */
  source: Source | null;
}

/** What identifies a read report. */
export type ReportIdentity = Pick<Report, 'fingerprint' | 'cover' | 'language'>;

/** The reports that these blocks of a draft may mean, each once: of every finding and of every report as a source. */
export function collectReportReferences(blocks: readonly Block[]): ReportReference[] {
  const fingerprints = new Set<string>();
  const sources = new Map<string, Source>();
  for (const block of blocks) {
    if (block.kind === 'finding' && block.fingerprint !== null) fingerprints.add(block.fingerprint);
    if (block.kind === 'source' && block.source.type === 'greta-report')
      sources.set(JSON.stringify(block.source), block.source);
  }
  return [
    ...Array.from(fingerprints, (fingerprint) => ({ fingerprint, source: null })),
    ...Array.from(sources.values(), (source) => ({ fingerprint: null, source })),
  ];
}

/** The reports that are meant by one of the references, in their own order. */
export function keepReferredReports<One extends ReportIdentity>(
  reports: readonly One[],
  references: readonly ReportReference[],
): One[] {
  const meant = new Set(references.map((reference) => findReadReport(reports, reference)));
  return reports.filter((report) => meant.has(report));
}

/**
 * The read report that is meant: the same file, or else the same report of GRETA in the same language. A finding that was taken
 * from another file is compared with that file only.
 */
export function findReadReport<One extends ReportIdentity>(
  reports: readonly One[],
  { fingerprint, source }: ReportReference,
): One | null {
  if (fingerprint !== null) return reports.find((report) => report.fingerprint === fingerprint) ?? null;
  return reports.find((report) => source !== null && isReport(report, source)) ?? null;
}

function isReport({ cover, language }: ReportIdentity, source: Source): boolean {
  if (source.type !== 'greta-report' || (language !== null && language !== source.language.split('-')[0])) return false;
  if (source.number !== null && cover.number !== null) return source.number === cover.number;
  return cover.round !== null && source.round === cover.round && source.country === cover.country;
}
