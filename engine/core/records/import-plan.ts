import type { Block } from '../blocks/block.ts';
import type { Provenance } from '../blocks/common.ts';
import type { Motion } from '../blocks/motion.ts';
import { revisionOf } from '../blocks/revision.ts';
import type { SourceBlock } from '../blocks/source-block.ts';
import { canonicalJson, contentHash } from '../canonical-json.ts';
import type { DerivedMotions } from './derive-motions.ts';
import { IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION, type ImportRecord, type OwnRecord } from './import-record.ts';

/** What an import looks at. */
export interface ImportRequest {
  blocks: readonly Block[];
  /** What the library remembers. */
  records: readonly ImportRecord[];
  /** What comes in: files, or a person's tie. */
  incoming: readonly ImportRecord[];
  /** Keys of ties that a person takes back. */
  withdrawn?: readonly string[];
  /** Ids of blocks that take what the files say, also where a user wrote something else. */
  take?: readonly string[];
}

/** A field that a user wrote and of which the files say something else. */
export interface Offer {
  id: string;
  field: string;
  here: unknown;
  file: unknown;
}

/** What has to be written, and what to tell. */
export interface ImportPlan {
  put: Block[];
  rename: { from: string; to: string }[];
  remove: string[];
  records: { put: ImportRecord[]; remove: string[] };
  created: string[];
  updated: string[];
  /** Of those: nothing that came in speaks of them, and nobody asked for them. */
  unspoken: string[];
  unchanged: string[];
  offered: Offer[];
  waiting: DerivedMotions['waiting'];
  problems: DerivedMotions['problems'];
}

/** What the parts of one import share while its plan is made. */
export interface Work {
  take: ReadonlySet<string>;
  incoming: ReadonlySet<string>;
  own: Map<string, OwnRecord>;
  taken: ReadonlyMap<string, Block>;
  plan: ImportPlan;
}

/** Whether one of these records came in now. */
export function touched(records: ReadonlySet<string>, work: Work): boolean {
  for (const key of records) if (work.incoming.has(key)) return true;
  return false;
}

/**
 * The fields that a block had of itself before the first file spoke of it; remembered then, and let go when the user
 * takes what the files say.
 */
export function ownFields(
  block: Block,
  here: object,
  empty: object,
  base: { records: ReadonlySet<string> } | undefined,
  records: ReadonlySet<string>,
  take: boolean,
  work: Work,
): Set<string> {
  const there = [block.id, ...block.aliases].map((name) => work.own.get(name)).find((own) => own !== undefined);
  if (take) {
    if (there) work.plan.records.remove.push(there.key);
    return new Set();
  }
  const values = Object.entries(here).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson((empty as Record<string, unknown>)[field]),
  );
  if (there) {
    return new Set(values.filter(([field, value]) => there.fields[field] === hashOf(value)).map(([field]) => field));
  }
  if ((base?.records.size ?? 0) > 0 || records.size === 0) return new Set();
  const own: OwnRecord = {
    format: IMPORT_RECORD_FORMAT,
    version: IMPORT_RECORD_VERSION,
    key: `own-${contentHash(block.id).slice(0, 32)}`,
    type: 'own',
    block: block.id,
    fields: Object.fromEntries(values.map(([field, value]) => [field, hashOf(value)])),
  };
  work.plan.records.put.push(own);
  return new Set(Object.keys(own.fields));
}

function hashOf(value: unknown): string {
  return contentHash(canonicalJson(value));
}

/** Plans a block that was not there. */
export function create(block: Motion | SourceBlock, work: Work): void {
  work.plan.put.push(block);
  work.plan.created.push(block.id);
}

/**
 * Plans what became of a block: nothing, a change, another name. `tell`: something that came in speaks of it, or somebody
 * asked for it.
 */
export function settle(former: Block, next: Block, tell: boolean, work: Work): void {
  const moved = former.id !== next.id;
  if (!moved && canonicalJson(former) === canonicalJson({ ...next, revision: former.revision })) {
    if (tell) work.plan.unchanged.push(next.id);
    return;
  }
  if (moved) work.plan.rename.push({ from: former.id, to: next.id });
  work.plan.put.push({ ...next, revision: revisionOf(next) });
  work.plan.updated.push(next.id);
  if (!tell) work.plan.unspoken.push(next.id);
}

/** An id that a block of another kind has is not taken from it. */
export function freeId(id: string, kind: Block['kind'], work: Work): string {
  const there = work.taken.get(id);
  return there && there.kind !== kind ? `${id}-${kind === 'motion' ? 'motie' : 'rapport'}` : id;
}

/** The same bytes under two names are one source, under the name that the records give. */
export function provenance(a: readonly Provenance[], b: readonly Provenance[]): Provenance[] {
  const hashes = new Set(b.map((one) => one.hash));
  const kept = a.filter((one) => !hashes.has(one.hash));
  const once = new Map([...kept, ...b].map((one) => [`${one.file}\n${one.hash}`, one]));
  return [...once.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}
