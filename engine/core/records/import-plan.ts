import type { Block } from '../blocks/block.ts';
import type { Provenance } from '../blocks/common.ts';
import type { Motion } from '../blocks/motion.ts';
import type { UnrevisedBlock } from '../blocks/revision.ts';
import type { SourceBlock } from '../blocks/source-block.ts';
import { canonicalJson, contentHash } from '../canonical-json.ts';
import type { DerivedMotions } from './derive-motions.ts';
import { IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION, type ImportRecord, type OwnRecord } from './import-record.ts';

/** Input of an import. */
export interface ImportRequest {
  blocks: readonly Block[];
  /** Records that the library has. */
  records: readonly ImportRecord[];
  /** New records: of files, or a user's link. */
  incoming: readonly ImportRecord[];
  /** Keys of links that the user removes. */
  withdrawn?: readonly string[];
  /** Ids of blocks that take the values of files, even where a user wrote another one. */
  take?: readonly string[];
}

/** A field whose value in the files differs from the one that a user wrote. */
export interface Offer {
  id: string;
  field: string;
  here: unknown;
  file: unknown;
}

/** Changes to write and results to report. */
export interface ImportPlan {
  readonly put: readonly UnrevisedBlock[];
  readonly rename: readonly { from: string; to: string }[];
  readonly remove: readonly string[];
  readonly records: { readonly put: readonly ImportRecord[]; readonly remove: readonly string[] };
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Of those: changed indirectly; no new record is about them, and the user did not ask for them. */
  readonly updatedIndirectly: readonly string[];
  readonly unchanged: readonly string[];
  readonly offered: readonly Offer[];
  readonly waiting: DerivedMotions['waiting'];
  readonly problems: DerivedMotions['problems'];
}

/** The same value while it is built. */
type Growing<Value> = {
  -readonly [Field in keyof Value]: Value[Field] extends readonly (infer Item)[] ? Item[] : Growing<Value[Field]>;
};

/** State that the parts of an import plan share. */
export interface ImportWork {
  take: ReadonlySet<string>;
  incoming: ReadonlySet<string>;
  own: Map<string, OwnRecord>;
  taken: ReadonlyMap<string, Block>;
  plan: Growing<ImportPlan>;
}

/** Whether one of these records is new. */
export function hasIncoming(records: ReadonlySet<string>, work: ImportWork): boolean {
  for (const key of records) if (work.incoming.has(key)) return true;
  return false;
}

/**
 * Fields that a block had before the first file about it; recorded then, and released when the user takes the files'
 * values.
 */
export function findOwnFields(
  block: Block,
  here: object,
  empty: object,
  base: { records: ReadonlySet<string> } | undefined,
  records: ReadonlySet<string>,
  take: boolean,
  work: ImportWork,
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
    return new Set(values.filter(([field, value]) => there.fields[field] === hashValue(value)).map(([field]) => field));
  }
  if ((base?.records.size ?? 0) > 0 || records.size === 0) return new Set();
  const own: OwnRecord = {
    format: IMPORT_RECORD_FORMAT,
    version: IMPORT_RECORD_VERSION,
    key: `own-${contentHash(block.id).slice(0, 32)}`,
    type: 'own',
    block: block.id,
    fields: Object.fromEntries(values.map(([field, value]) => [field, hashValue(value)])),
  };
  work.plan.records.put.push(own);
  return new Set(Object.keys(own.fields));
}

function hashValue(value: unknown): string {
  return contentHash(canonicalJson(value));
}

/** Plans a new block. */
export function planCreate(block: UnrevisedBlock<Motion | SourceBlock>, work: ImportWork): void {
  work.plan.put.push(block);
  work.plan.created.push(block.id);
}

/**
 * Plans the update of a block: none, a change, another name. `isReported`: a new record is about it, or the user asked.
 */
export function planUpdate(former: Block, next: Block, isReported: boolean, work: ImportWork): void {
  const moved = former.id !== next.id;
  if (!moved && canonicalJson(former) === canonicalJson({ ...next, revision: former.revision })) {
    if (isReported) work.plan.unchanged.push(next.id);
    return;
  }
  if (moved) work.plan.rename.push({ from: former.id, to: next.id });
  work.plan.put.push(next);
  work.plan.updated.push(next.id);
  if (!isReported) work.plan.updatedIndirectly.push(next.id);
}

/** The change of a library without these blocks, which keep their names and the blocks that were to be merged into them. */
export function omitBlocks<Change extends Pick<ImportPlan, 'put' | 'rename' | 'remove'>>(
  change: Change,
  omitted: ReadonlySet<string>,
): Change {
  if (omitted.size === 0) return change;
  const merging = new Set(change.put.flatMap(({ id, aliases }) => (omitted.has(id) ? aliases : [])));
  return {
    ...change,
    put: change.put.filter(({ id }) => !omitted.has(id)),
    rename: change.rename.filter(({ to }) => !omitted.has(to)),
    remove: change.remove.filter((id) => !merging.has(id)),
  };
}

/** Avoids the id of a block of another kind. */
export function findFreeId(id: string, kind: Block['kind'], work: ImportWork): string {
  const there = work.taken.get(id);
  return there && there.kind !== kind ? `${id}-${kind === 'motion' ? 'motie' : 'rapport'}` : id;
}

/** Merges provenance: equal bytes with two names are one source, under the name in the records. */
export function mergeProvenance(a: readonly Provenance[], b: readonly Provenance[]): Provenance[] {
  const hashes = new Set(b.map((one) => one.hash));
  const kept = a.filter((one) => !hashes.has(one.hash));
  const once = new Map([...kept, ...b].map((one) => [`${one.file}\n${one.hash}`, one]));
  return [...once.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, one]) => one);
}
