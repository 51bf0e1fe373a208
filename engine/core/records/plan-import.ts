import { canonicalJson } from '../canonical-json.ts';
import type { ImportPlan, ImportRequest, ImportWork } from './import-plan.ts';
import type { ImportRecord, OwnRecord } from './import-record.ts';
import { planMotions } from './plan-motions.ts';
import { planPapers } from './plan-papers.ts';
import { planReports } from './plan-reports.ts';

/**
 * Plans an import from the records of the library and the new ones, without reading or writing. The result for a set of
 * files does not depend on their order or grouping.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { records, changedRecords } = mergeRecords(request);
  const incoming = new Set(request.incoming.map((record) => record.key));
  const work: ImportWork = {
    take: new Set(request.take ?? []),
    incoming,
    own: indexOwnRecords(records),
    taken: new Map(request.blocks.map((block) => [block.id, block])),
    plan: {
      put: [],
      rename: [],
      remove: [],
      records: { put: changedRecords, remove: [...(request.withdrawn ?? [])] },
      created: [],
      updated: [],
      updatedIndirectly: [],
      unchanged: [],
      offered: [],
      waiting: [],
      problems: [],
    },
  };
  planMotions(request, records, work);
  planReports(request, records, work);
  planPapers(request, records, work);
  for (const list of [work.plan.created, work.plan.updated, work.plan.unchanged]) list.sort();
  return work.plan;
}

/** Known and new records together, without removed ones. Equal bytes with another name only add that name. */
function mergeRecords({ records: known, incoming, withdrawn = [] }: ImportRequest): {
  records: ImportRecord[];
  changedRecords: ImportRecord[];
} {
  const byKey = new Map(known.map((record) => [record.key, record]));
  const changed = new Map<string, ImportRecord>();
  for (const record of incoming) {
    const there = byKey.get(record.key);
    const next =
      there?.type === 'file' && record.type === 'file'
        ? { ...record, files: mergeFileNames([...there.files, ...record.files]) }
        : record;
    if (there && canonicalJson(there) === canonicalJson(next)) continue;
    byKey.set(record.key, next);
    changed.set(record.key, next);
  }
  for (const key of withdrawn) byKey.delete(key);
  return { records: [...byKey.values()], changedRecords: [...changed.values()] };
}

/** Shortest first ('zaak.json' before 'zaak (1).json'); standard input is a name only where there is no other. */
function mergeFileNames(names: readonly string[]): string[] {
  const once = [...new Set(names)];
  const real = once.filter((name) => name !== '-');
  return (real.length > 0 ? real : once).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function indexOwnRecords(records: readonly ImportRecord[]): Map<string, OwnRecord> {
  return new Map(records.flatMap((record) => (record.type === 'own' ? [[record.block, record] as const] : [])));
}
