import { posix } from 'node:path';
import type { Block, PerKind } from '../core/blocks/block.ts';
import { revisionOf } from '../core/blocks/revision.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { type ImportRecord, importRecordSchema } from '../core/records/import-record.ts';
import { done, type Result, refused } from '../core/result.ts';
import { faultOfFile, writeBlockFile } from './block-file.ts';
import { type Image, imagePath } from './library-images.ts';
import type { StoreProblem } from './problems.ts';
import { asReadBack } from './read-back.ts';
import { HISTORY_FOLDER, RECORDS_FOLDER } from './scan-library.ts';
import { sha256Of } from './sha256.ts';
import type { Turns } from './writing-turn.ts';

/** Folders for new blocks by kind. Reading finds a block in any folder. */
export const KIND_FOLDERS: PerKind<string> = {
  motion: 'moties',
  finding: 'bevindingen',
  demand: 'eisen',
  quote: 'citaten',
  question: 'vragen',
  passage: 'passages',
  figure: 'cijfers',
  commitment: 'toezeggingen',
  source: 'bronnen',
};

export interface LibraryChange {
  /** New blocks, and blocks that replace the one with their id. Their `revision` and `revisions` are set here. */
  put?: readonly Block[];
  /** A block that gets another id; the old one becomes an alias. `put` may hold the block under its new id. */
  rename?: readonly { from: string; to: string }[];
  /** Ids of blocks to remove; their last text stays in `geschiedenis/`. */
  remove?: readonly string[];
  /** Pictures of the blocks, as `bringInImage` returns them. */
  images?: readonly Image[];
  records?: { put?: readonly ImportRecord[]; remove?: readonly string[] };
  by: string;
  /** ISO 8601 with zone. */
  at: string;
}

/** The library at the time of reading. */
export interface ReadState {
  dir: string;
  blocks: ReadonlyMap<string, Block>;
  files: ReadonlyMap<string, string>;
  records: readonly ImportRecord[];
  /** SHA-256 of each file that was read successfully, by path inside the library. */
  hashes: ReadonlyMap<string, string>;
  /** The write lock of this library. */
  turns: Turns;
}

/** The changes to the files of a library; all paths are inside the library. */
export interface PlannedChange {
  /** Path inside the library → its new text. */
  write: Map<string, string>;
  remove: Set<string>;
  /** Former texts to keep: path in the history → path of the present file. */
  keep: Map<string, string>;
  images: Map<string, Uint8Array>;
  /** The parsed content of written files, where it is certain without reading them. */
  known: Map<string, { block: Block } | { record: ImportRecord }>;
}

/** Plans a change without looking at the disk: `carryOut` checks whether the files still are as they were read. */
export function planChange(state: ReadState, change: LibraryChange): Result<PlannedChange, StoreProblem> {
  const result: PlannedChange = {
    write: new Map(),
    remove: new Set(),
    keep: new Map(),
    images: new Map(),
    known: new Map(),
  };
  const put = new Map((change.put ?? []).map((block) => [block.id, block]));
  const renamed = new Map<string, string>();
  for (const { from, to } of change.rename ?? []) {
    const block = state.blocks.get(from);
    if (!block) return refused({ code: 'block-unknown', values: { id: from } });
    if (from === to) continue;
    renamed.set(to, from);
    const next = put.get(to) ?? { ...block, id: to };
    put.set(to, {
      ...next,
      aliases: [...new Set([...next.aliases, ...block.aliases, from])].filter(
        (id) => id !== to || next.aliases.includes(to),
      ),
    });
  }

  const placed = new Map<string, string>();
  const idsThere = new Map([...state.blocks.keys()].map((id) => [id.toLowerCase(), id]));

  for (const block of put.values()) {
    const from = renamed.get(block.id) ?? block.id;
    const former = state.blocks.get(from);
    const formerPath = state.files.get(from);
    const written = dated(block, former, change);
    const text = writeBlockFile(written);
    const path =
      former && formerPath !== undefined
        ? from === block.id
          ? formerPath
          : posix.join(posix.dirname(formerPath), `${block.id}.md`)
        : posix.join(KIND_FOLDERS[block.kind], `${block.id}.md`);
    if (former && formerPath !== undefined && former.revision !== written.revision)
      keepFormer(result, former, formerPath);
    if (former && formerPath !== undefined && path !== formerPath) result.remove.add(formerPath);
    // A block without changes keeps its file byte for byte, even if another program wrote it.
    if (former && path === formerPath && sameBlock(former, block)) continue;
    // Refused, because the next reading would not load the block.
    const fault = faultOfFile(block, text);
    if (fault)
      return refused({ code: 'block-not-written', values: { id: block.id, title: block.title || block.id, ...fault } });
    if (path !== formerPath) placed.set(path, block.id);
    result.write.set(path, text);
    const read = asReadBack(written);
    // A lone surrogate (from another program's clipboard) is stored as another character.
    if (read && Buffer.from(text).toString() === text) result.known.set(path, { block: read });
  }
  for (const id of change.remove ?? []) {
    const former = state.blocks.get(id);
    const path = state.files.get(id);
    if (!former || path === undefined) return refused({ code: 'block-unknown', values: { id } });
    keepFormer(result, former, path);
    result.remove.add(path);
  }
  for (const record of change.records?.put ?? []) {
    const path = `${RECORDS_FOLDER}/${record.key}.json`;
    const sorted = sortedKeys(record);
    result.write.set(path, `${JSON.stringify(sorted, null, 1)}\n`);
    const parsed = importRecordSchema.safeParse(sorted);
    if (parsed.success) result.known.set(path, { record: parsed.data });
  }
  for (const key of change.records?.remove ?? []) {
    const path = `${RECORDS_FOLDER}/${key}.json`;
    if (state.hashes.has(path)) result.remove.add(path);
  }
  for (const image of change.images ?? []) result.images.set(imagePath(image), image.bytes);
  for (const [path, id] of placed) {
    // A file may have another block's name, and two ids that differ in case are one file on Windows and macOS: neither may
    // be overwritten.
    const other = idsThere.get(id.toLowerCase());
    const otherPath = other === undefined || other === id ? undefined : state.files.get(other);
    if (otherPath !== undefined && !result.remove.has(otherPath))
      return refused({ code: 'file-in-the-way', values: { file: otherPath } });
    if (state.hashes.has(path) && !result.remove.has(path))
      return refused({ code: 'file-in-the-way', values: { file: path } });
  }
  for (const path of result.write.keys()) result.remove.delete(path);
  return done(result);
}

function sameBlock(a: Block, b: Block): boolean {
  return writeBlockFile({ ...a, revisions: [] }) === writeBlockFile({ ...b, revisions: [] });
}

function keepFormer(result: PlannedChange, former: Block, path: string): void {
  result.keep.set(`${HISTORY_FOLDER}/${former.id}/${former.revision}.md`, path);
}

/** The block with its own revision last in the list, after those of the block that it replaces. */
function dated(block: Block, former: Block | undefined, change: LibraryChange): Block {
  const revision = revisionOf(block, sha256Of);
  const revisions = former?.revisions ?? block.revisions;
  const previous = revisions.at(-1)?.hash ?? null;
  if (previous === revision) return { ...block, revision, revisions };
  return {
    ...block,
    revision,
    revisions: [...revisions, { hash: revision, date: change.at, by: change.by, previous }],
  };
}

/** JSON with sorted keys, so that every program writes the same readable text. */
function sortedKeys(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}
