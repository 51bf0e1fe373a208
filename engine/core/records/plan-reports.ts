import { deriveReports, EMPTY_REPORT, type ReportValues } from './derive-reports.ts';
import {
  create,
  freeId,
  type ImportRequest,
  ownFields,
  provenance,
  settle,
  touched,
  type Work,
} from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { knownReport, reportBlock, valuesOfReport, withReportValues } from './report-block.ts';
import { meet, type Unit } from './three-way.ts';

const REPORT_UNITS: readonly Unit<keyof ReportValues>[] = [
  ['title'],
  ['sections'],
  ['source.number'],
  ['source.title'],
  ['source.adopted'],
  ['source.published'],
  ['source.hudoc'],
];

/** Plans the changes to the blocks of GRETA reports. */
export function planReports(request: ImportRequest, records: readonly ImportRecord[], work: Work): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.flatMap(knownReport);
  const before = new Map(deriveReports(request.records, known).map((report) => [report.id, report]));
  for (const report of deriveReports(records, known)) {
    const block = report.blocks[0] === undefined ? undefined : byId.get(report.blocks[0]);
    const isTouched = touched(report.records, work);
    if (!block) {
      if (isTouched) create(reportBlock(freeId(report.id, 'source', work), report), work);
      continue;
    }
    const take = [block.id, ...block.aliases].some((name) => work.take.has(name));
    const base = before.get(report.id);
    const here = valuesOfReport(block);
    const own = ownFields(block, here, EMPTY_REPORT, base, report.records, take, work);
    const met = meet<keyof ReportValues>(REPORT_UNITS, {
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
      ...withReportValues(block, met.set),
      provenance: provenance(block.provenance, report.provenance),
    };
    for (const field of met.offered) {
      work.plan.offered.push({ id: block.id, field, here: here[field], file: report.values[field] });
    }
    settle(block, next, true, work);
  }
}
