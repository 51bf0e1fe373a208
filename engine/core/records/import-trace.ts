import type { Block } from '../blocks/block.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { BlockId } from '../richtext/model.ts';
import type { ImportPlan } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';

/** Contents of a library. */
interface LibraryContent {
  readonly blocks: readonly Block[];
  readonly records: readonly ImportRecord[];
}

/** null: it did not exist. */
interface WriteTrace<Piece> {
  before: Piece | null;
  after: Piece | null;
}

/** The items that one import wrote, with their former value: enough to undo it. */
export interface ImportTrace {
  blocks: ReadonlyMap<BlockId, WriteTrace<Block>>;
  records: ReadonlyMap<string, WriteTrace<ImportRecord>>;
}

/** The trace of a plan, from the library before and after it. */
export function traceImport(
  plan: Pick<ImportPlan, 'put' | 'rename' | 'remove' | 'records'>,
  before: LibraryContent,
  after: LibraryContent,
): ImportTrace {
  const ids = [
    ...plan.put.map((block) => block.id),
    ...plan.rename.flatMap(({ from, to }) => [from, to]),
    ...plan.remove,
  ];
  const keys = [...plan.records.put.map((record) => record.key), ...plan.records.remove];
  return {
    blocks: traceWrites(ids, byId(before.blocks), byId(after.blocks)),
    records: traceWrites(keys, byKey(before.records), byKey(after.records)),
  };
}

function traceWrites<Piece extends Block | ImportRecord>(
  names: readonly string[],
  before: ReadonlyMap<string, Piece>,
  after: ReadonlyMap<string, Piece>,
): Map<string, WriteTrace<Piece>> {
  return new Map(names.map((name) => [name, { before: before.get(name) ?? null, after: after.get(name) ?? null }]));
}

/** The changes that undo an import, and blocks that are kept. */
export interface UndoPlan {
  put: Block[];
  remove: BlockId[];
  records: { put: ImportRecord[]; remove: string[] };
  /** Blocks of the import that a user changed since, which are kept. */
  kept: Block[];
}

/**
 * Undoes an import of these steps, first to last: restores the state before the first step of every item that did not change
 * after the last one. Keeps later changes, and the records of files of which a kept block was made.
 */
export function planUndo(steps: readonly ImportTrace[], now: LibraryContent): UndoPlan {
  const blocks = byId(now.blocks);
  const staying = new Set<BlockId>();
  const kept = new Map<BlockId, Block>();
  for (const step of [...steps].reverse()) {
    const written = [...step.blocks].filter(([, { after }]) => after !== null);
    const taken = [...step.blocks].filter(([, { after }]) => after === null);
    for (const [id, { before, after }] of written) {
      const current = blocks.get(id) ?? null;
      if (staying.has(id) || isSame(current, before)) continue;
      if (isSame(current, after)) set(blocks, id, before);
      else {
        staying.add(id);
        const block = current ?? after;
        if (block) kept.set(id, block);
      }
    }
    // A block that was merged into another returns only if the other one released its name.
    const borne = new Set([...blocks.values()].flatMap((block) => [block.id, ...block.aliases]));
    for (const [id, { before }] of taken) {
      if (staying.has(id)) continue;
      if (!borne.has(id)) {
        set(blocks, id, before);
        continue;
      }
      staying.add(id);
      const stands = blocks.get(id);
      if (stands) kept.set(id, stands);
    }
  }
  const were = byId(now.blocks);
  return {
    put: [...blocks.values()].filter((block) => block !== were.get(block.id)),
    remove: [...were.keys()].filter((id) => !blocks.has(id)),
    records: planRecordsUndo(steps, now.records, [...blocks.values()], [...kept.values()]),
    kept: [...kept.values()],
  };
}

function planRecordsUndo(
  steps: readonly ImportTrace[],
  now: readonly ImportRecord[],
  remaining: readonly Block[],
  kept: readonly Block[],
): UndoPlan['records'] {
  const sources = new Set(remaining.flatMap((block) => block.provenance.map(({ hash }) => hash)));
  const names = new Set(kept.flatMap((block) => [block.id, ...block.aliases]));
  /** Whether a kept block needs this record: without it the next import would treat the file's values as the user's. */
  const isNeeded = (record: ImportRecord, isNew: boolean): boolean =>
    (record.type === 'file' && isNew && sources.has(record.hash)) || (record.type === 'own' && names.has(record.block));
  const records = byKey(now);
  for (const step of [...steps].reverse())
    for (const [key, { before, after }] of step.records) {
      const piece = after ?? before;
      if (!piece || isNeeded(piece, before === null) || !isSame(records.get(key) ?? null, after)) continue;
      set(records, key, before);
    }
  const were = byKey(now);
  return {
    put: [...records.values()].filter((record) => record !== were.get(record.key)),
    remove: [...were.keys()].filter((key) => !records.has(key)),
  };
}

function set<Piece>(pieces: Map<string, Piece>, name: string, piece: Piece | null): void {
  if (piece === null) pieces.delete(name);
  else pieces.set(name, piece);
}

/** Ignores the list of revisions: a block that was changed and changed back counts as unchanged. */
function isSame(a: Block | ImportRecord | null, b: Block | ImportRecord | null): boolean {
  const omitRevisions = (piece: Block | ImportRecord | null): unknown =>
    piece !== null && 'revisions' in piece ? { ...piece, revisions: [] } : piece;
  return canonicalJson(omitRevisions(a)) === canonicalJson(omitRevisions(b));
}

function byId(blocks: readonly Block[]): Map<BlockId, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

function byKey(records: readonly ImportRecord[]): Map<string, ImportRecord> {
  return new Map(records.map((record) => [record.key, record]));
}
