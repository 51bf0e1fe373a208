import { posix } from 'node:path';
import type { Block, PerKind } from '../core/blocks/block.ts';
import { revisionOf, type UnrevisedBlock } from '../core/blocks/revision.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { omitBlocks } from '../core/records/import-plan.ts';
import type { ImportRecord } from '../core/records/import-record.ts';
import { done, type Result, refused } from '../core/result.ts';
import { type BlockFileFault, faultOfFile, writeBlockFile } from './block-file.ts';
import { type FileContent, RECORDS_FOLDER, readContent } from './file-content.ts';
import { type Image, imagePath } from './library-images.ts';
import type { StoreProblem } from './problems.ts';
import { asReadBack } from './read-back.ts';
import { HISTORY_FOLDER } from './scan-library.ts';
import { sha256Of } from './sha256.ts';

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
  put?: readonly UnrevisedBlock[];
  /** A block that gets another id; the old one becomes an alias. `put` may hold the block under its new id. */
  rename?: readonly { from: string; to: string }[];
  /** Ids of blocks to remove; their last text stays in `geschiedenis/`. */
  remove?: readonly string[];
  /** Pictures of the blocks, as `bringInImage` returns them. */
  images?: readonly Image[];
  records?: { readonly put?: readonly ImportRecord[]; readonly remove?: readonly string[] };
  by: string;
  /** ISO 8601 with zone. */
  at: string;
}

/** The library at the time of reading. */
export interface ReadState {
  readonly blocks: ReadonlyMap<string, Block>;
  /** Path inside the library of each block's file, by id. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of each file that was read successfully, by path inside the library. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** A file to write. */
export interface FileText {
  text: string;
  /** What reading the file gives. `changed`: its time of change, in ISO 8601 with time zone. */
  content: (changed: string) => FileContent;
}

/** The changes to the files of a library; all paths are inside the library. */
export interface FileWrites {
  write: ReadonlyMap<string, FileText>;
  remove: ReadonlySet<string>;
  /** Former texts to keep: path in the history → path of the present file. */
  keep: ReadonlyMap<string, string>;
  images: ReadonlyMap<string, Uint8Array>;
}

/** A block whose file could not be read again. */
export interface LeftOut extends BlockFileFault {
  block: UnrevisedBlock;
}

/** The files of a change, without the blocks that are left out. */
export interface WritableChange {
  writes: FileWrites;
  leftOut: readonly LeftOut[];
}

/** Plans the files of a change without looking at the disk: `commitFiles` checks that they still are as they were read. */
export function toFiles(state: ReadState, change: LibraryChange): Result<WritableChange, StoreProblem> {
  const { put = [], rename = [], remove = [] } = change;
  const unknown = [...rename.map(({ from }) => from), ...remove].find((id) => !state.files.has(id));
  if (unknown !== undefined) return refused({ code: 'block-unknown', values: { id: unknown } });

  const former = new Map(rename.filter(({ from, to }) => from !== to).map(({ from, to }) => [to, from]));
  const blockFiles: BlockFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const block of withFormerNames(put, former, state)) {
    const file = planBlock(block, former.get(block.id) ?? block.id, state, change);
    if ('fault' in file) leftOut.push(file);
    else blockFiles.push(file);
  }
  const removedIds = omitBlocks({ put, rename, remove }, new Set(leftOut.map(({ block }) => block.id))).remove;

  const write = new Map<string, FileText>();
  const removed = new Set<string>();
  const keep = new Map<string, string>();
  const keepFormer = ({ id, revision }: Block, path: string): void => {
    keep.set(`${HISTORY_FOLDER}/${id}/${revision}.md`, path);
  };
  for (const { path, revision, text, before } of blockFiles) {
    if (before && before.block.revision !== revision) keepFormer(before.block, before.path);
    if (before && before.path !== path) removed.add(before.path);
    if (text) write.set(path, text);
  }
  for (const id of removedIds) {
    const before = findBlockFile(state, id);
    if (!before) continue;
    keepFormer(before.block, before.path);
    removed.add(before.path);
  }
  for (const record of change.records?.put ?? []) write.set(recordPath(record.key), recordFile(record));
  for (const key of change.records?.remove ?? []) {
    const path = recordPath(key);
    if (state.hashes.has(path)) removed.add(path);
  }
  const taken = findTakenPath(blockFiles, removed, state);
  if (taken !== undefined) return refused({ code: 'file-in-the-way', values: { file: taken } });
  for (const path of write.keys()) removed.delete(path);
  const images = new Map((change.images ?? []).map((image) => [imagePath(image), image.bytes]));
  return done({ writes: { write, remove: removed, keep, images }, leftOut });
}

interface StoredBlock {
  block: Block;
  path: string;
}

/** A planned block file. */
interface BlockFile {
  id: string;
  path: string;
  revision: string;
  /** Absent where the file keeps its text. */
  text?: FileText;
  /** The block that it replaces. */
  before: StoredBlock | undefined;
}

function findBlockFile(state: ReadState, id: string): StoredBlock | undefined {
  const block = state.blocks.get(id);
  const path = state.files.get(id);
  return block && path !== undefined ? { block, path } : undefined;
}

/** The blocks to write, each with its former id among its aliases. `former`: former ids, by the new id. */
function withFormerNames(
  put: readonly UnrevisedBlock[],
  former: ReadonlyMap<string, string>,
  state: ReadState,
): Iterable<UnrevisedBlock> {
  const blocks = new Map(put.map((block) => [block.id, block]));
  for (const [id, from] of former) {
    const block = state.blocks.get(from);
    if (!block) continue;
    const next = blocks.get(id) ?? { ...block, id };
    const aliases = [...new Set([...next.aliases, ...block.aliases, from])];
    blocks.set(id, { ...next, aliases: aliases.filter((alias) => alias !== id || next.aliases.includes(id)) });
  }
  return blocks.values();
}

/** `from`: the id of the block that it replaces. */
function planBlock(block: UnrevisedBlock, from: string, state: ReadState, change: LibraryChange): BlockFile | LeftOut {
  const { id } = block;
  const before = findBlockFile(state, from);
  const folder = before ? posix.dirname(before.path) : KIND_FOLDERS[block.kind];
  const path = before && from === id ? before.path : posix.join(folder, `${id}.md`);
  const written = addRevision(block, before?.block, change);
  const { revision } = written;
  // A block without changes keeps its file byte for byte, even if another program wrote it.
  if (before?.path === path && hasSameText(before.block, block)) return { id, path, revision, before };
  const text = writeBlockFile(written);
  // Refused, because the next reading would not load the block.
  const fault = faultOfFile(written, text);
  if (fault) return { block, ...fault };
  return { id, path, revision, text: { text, content: (changed) => contentOf(written, text, path, changed) }, before };
}

/** What reading the file of this block gives. */
function contentOf(block: Block, text: string, path: string, changed: string): FileContent {
  const bytes = Buffer.from(text);
  // A lone surrogate (from another program's clipboard) is stored as another character.
  const known = bytes.toString() === text ? asReadBack(block) : undefined;
  return known ? { block: known } : readContent(path, bytes, changed);
}

function hasSameText(a: Block, b: UnrevisedBlock): boolean {
  return writeBlockFile({ ...a, revisions: [] }) === writeBlockFile({ ...b, revisions: [] });
}

function recordPath(key: string): string {
  return `${RECORDS_FOLDER}/${key}.json`;
}

/** JSON with sorted keys, so that every program writes the same readable text. */
function recordFile(record: ImportRecord): FileText {
  const sorted = JSON.parse(canonicalJson(record)) as ImportRecord;
  return { text: `${JSON.stringify(sorted, null, 1)}\n`, content: () => ({ record: sorted }) };
}

/** The file of another block, or of none, that a new file would overwrite. */
function findTakenPath(
  blockFiles: readonly BlockFile[],
  removed: ReadonlySet<string>,
  state: ReadState,
): string | undefined {
  const ids = new Map([...state.blocks.keys()].map((id) => [id.toLowerCase(), id]));
  for (const { id, path, before } of blockFiles) {
    if (path === before?.path) continue;
    // A file may have another block's name, and two ids that differ in case are one file on Windows and macOS.
    const other = ids.get(id.toLowerCase());
    const otherPath = other === undefined || other === id ? undefined : state.files.get(other);
    if (otherPath !== undefined && !removed.has(otherPath)) return otherPath;
    if (state.hashes.has(path) && !removed.has(path)) return path;
  }
  return undefined;
}

/** The block with its own revision last in the list, after those of the block that it replaces. */
function addRevision(block: UnrevisedBlock, former: Block | undefined, change: LibraryChange): Block {
  const revision = revisionOf(block, sha256Of);
  const revisions = former?.revisions ?? block.revisions;
  const previous = revisions.at(-1)?.hash ?? null;
  if (previous === revision) return { ...block, revision, revisions };
  const added = { hash: revision, date: change.at, by: change.by, previous };
  return { ...block, revision, revisions: [...revisions, added] };
}
