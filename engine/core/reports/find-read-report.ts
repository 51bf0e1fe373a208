import type { Source } from '../citations/source.ts';
import type { Report } from './report.ts';

/** The report that a finding or a citation is about, as its blocks say it. */
export interface ReportReference {
  /** SHA-256 of the file from which a finding was taken; null: it was typed. */
  fingerprint: string | null;
  /** Of the block of the report; null: not known. */
  source: Source | null;
}

/**
 * The read report that is meant: the same file, or else the same report of GRETA in the same language. A finding that was taken
 * from another file is compared with that file only.
 */
export function findReadReport(reports: readonly Report[], { fingerprint, source }: ReportReference): Report | null {
  if (fingerprint !== null) return reports.find((report) => report.fingerprint === fingerprint) ?? null;
  return reports.find((report) => source !== null && isReport(report, source)) ?? null;
}

function isReport({ cover, language }: Report, source: Source): boolean {
  if (source.type !== 'greta-report' || (language !== null && language !== source.language.split('-')[0])) return false;
  if (source.number !== null && cover.number !== null) return source.number === cover.number;
  return cover.round !== null && source.round === cover.round && source.country === cover.country;
}
