/** Searches a report outside the window's thread, so that a long report delays no key. */

import type { Report } from '../../../engine/core/reports/report.ts';
import { searchReport } from '../../../engine/core/reports/search-report.ts';
import type { SearchRequest, SearchResponse } from './search-messages.ts';

let report: Report | null = null;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if ('report' in data) {
    report = data.report;
    return;
  }
  const found = report ? searchReport(report, data.words).map(({ index, ranges }) => ({ index, ranges })) : [];
  postMessage({ id: data.id, found } satisfies SearchResponse);
});
