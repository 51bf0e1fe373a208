import type { Report } from '../../../engine/core/reports/report.ts';
import type { FoundParagraph } from './found-text.ts';

/** The report to search, once, and then each search in it. */
export type SearchRequest = { report: Report } | { id: number; words: string };

/** `id`: of the request. */
export interface SearchResponse {
  id: number;
  found: readonly FoundParagraph[];
}
