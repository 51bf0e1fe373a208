import { deriveReports, EMPTY_REPORT, type ReportValues } from './derive-reports.ts';
import {
  findFreeId,
  findOwnFields,
  hasIncoming,
  type ImportRequest,
  type ImportWork,
  mergeProvenance,
  planCreate,
  planUpdate,
} from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { applyReportValues, createReportBlock, getReportValues, toKnownReport } from './report-block.ts';
import { type FieldGroup, mergeFields } from './three-way.ts';

const REPORT_UNITS: readonly FieldGroup<keyof ReportValues>[] = [
  ['title'],
  ['sections'],
  ['source.number'],
  ['source.title'],
  ['source.adopted'],
  ['source.published'],
  ['source.hudoc'],
];

/** Plans the changes to the blocks of GRETA reports. */
export function planReports(request: ImportRequest, records: readonly ImportRecord[], work: ImportWork): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.flatMap(toKnownReport);
  const before = new Map(deriveReports(request.records, known).map((report) => [report.id, report]));
  for (const report of deriveReports(records, known)) {
    const block = report.blocks[0] === undefined ? undefined : byId.get(report.blocks[0]);
    const isTouched = hasIncoming(report.records, work);
    if (!block) {
      if (isTouched) planCreate(createReportBlock(findFreeId(report.id, 'source', work), report), work);
      continue;
    }
    const take = [block.id, ...block.aliases].some((name) => work.take.has(name));
    const base = before.get(report.id);
    const here = getReportValues(block);
    const own = findOwnFields(block, here, EMPTY_REPORT, base, report.records, take, work);
    const merged = mergeFields<keyof ReportValues>(REPORT_UNITS, {
      here: { ...here },
      base: { ...(base?.values ?? EMPTY_REPORT) },
      // Titles are never taken from a feed.
      theirs: { ...report.values, title: block.title },
      empty: { ...EMPTY_REPORT },
      own,
      take,
    });
    if (!isTouched && !take) continue;
    const next = {
      ...applyReportValues(block, merged.set),
      provenance: mergeProvenance(block.provenance, report.provenance),
    };
    for (const field of merged.offered) {
      work.plan.offered.push({ id: block.id, field, here: here[field], file: report.values[field] });
    }
    planUpdate(block, next, true, work);
  }
}
