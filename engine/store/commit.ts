import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { Block, PerKind } from '../core/blocks/block.ts';
import { revisionOf } from '../core/blocks/revision.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { type ImportRecord, importRecordSchema } from '../core/records/import-record.ts';
import { done, type Result, refused } from '../core/result.ts';
import {
  ChangedElsewhere,
  type PreparedWrite,
  prepareWrite,
  removeLeftBehind,
  removeLeftBehindIn,
  syncFolder,
  withRetries,
  writeFileAtomic,
} from './atomic-write.ts';
import { writeBlockFile } from './block-file.ts';
import { uninterrupted } from './interruption.ts';
import type { LibraryCache } from './library-cache.ts';
import { type Image, imagePath } from './library-images.ts';
import { makeFolder } from './make-folder.ts';
import type { StoreProblem } from './problems.ts';
import { asReadBack } from './read-back.ts';
import { HISTORY_FOLDER, RECORDS_FOLDER } from './scan-library.ts';
import type { Turns } from './writing-turn.ts';

/** Where a new block of a kind is written; on reading, any folder counts. */
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
  /** Blocks that are new or take the place of the one with their id. Their `revision` and `revisions` are set here. */
  put?: readonly Block[];
  /** A block that gets another id; the old one becomes an alias. `put` may hold the block under its new id. */
  rename?: readonly { from: string; to: string }[];
  /** Ids of blocks that go; their last text stays in `geschiedenis/`. */
  remove?: readonly string[];
  /** Pictures that the blocks show, as `bringInImage` gives them. */
  images?: readonly Image[];
  records?: { put?: readonly ImportRecord[]; remove?: readonly string[] };
  by: string;
  /** ISO 8601 with zone. */
  at: string;
}

/** What the library was when it was read. */
export interface ReadState {
  dir: string;
  blocks: ReadonlyMap<string, Block>;
  files: ReadonlyMap<string, string>;
  records: readonly ImportRecord[];
  /** SHA-256 of the bytes of each file that could be read as what it is, by path inside the library. */
  hashes: ReadonlyMap<string, string>;
  /** Those of who writes this library. */
  turns: Turns;
}

interface Plan {
  /** Path inside the library → its new text. */
  write: Map<string, string>;
  remove: Set<string>;
  /** Former texts that stay: path → the path of the file as it stands. */
  keep: Map<string, string>;
  images: Map<string, Uint8Array>;
  /** What will be read from the files that are written, where that is certain. */
  known: Map<string, { block: Block } | { record: ImportRecord }>;
}

/**
 * Carries out a change. Gives what the written files hold, by the hash of their bytes, for those of which it is certain:
 * whoever reads the library then need not parse them.
 */
export async function commitChange(
  state: ReadState,
  change: LibraryChange,
): Promise<Result<LibraryCache, StoreProblem>> {
  const planned = plan(state, change);
  if (!planned.ok) return planned;
  const { write, remove, keep, images, known: certain } = planned.value;
  for (const path of [...write.keys(), ...remove, ...keep.keys(), ...images.keys()]) {
    const outside = leavesLibrary(state.dir, path);
    if (outside) return refused({ code: 'path-outside', values: { file: path } });
  }
  const before = new Map<string, Buffer | undefined>();
  for (const path of [...write.keys(), ...remove]) {
    const found = readIfThere(join(state.dir, path));
    const known = state.hashes.get(path);
    if (known === undefined && found) return refused({ code: 'file-in-the-way', values: { file: path } });
    if (known !== undefined && (!found || hashOf(found) !== known))
      return refused({ code: 'changed-elsewhere', values: { file: path } });
    before.set(path, found);
    // Unchanged bytes are not written again: a synchroniser would carry them round.
    const text = write.get(path);
    if (text !== undefined && found?.equals(Buffer.from(text))) write.delete(path);
  }
  const carried = await uninterrupted(() => carryOut(state, { write, remove, keep, images }, before));
  if (!carried.ok) return carried;
  const written: LibraryCache = new Map();
  for (const [path, content] of certain) {
    const text = write.get(path);
    // Size and time are those of no file: only the hash tells.
    if (text !== undefined) written.set(path, { size: -1, changed: -1, hash: hashOf(Buffer.from(text)), ...content });
  }
  return done(written);
}

function plan(state: ReadState, change: LibraryChange): Result<Plan, StoreProblem> {
  const result: Plan = { write: new Map(), remove: new Set(), keep: new Map(), images: new Map(), known: new Map() };
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
    if (former && formerPath !== undefined && former.revision !== revisionOf(block))
      keepFormer(result, former, formerPath);
    if (former && formerPath !== undefined && path !== formerPath) result.remove.add(formerPath);
    // A block that says nothing new keeps its file as it was written, also where another program wrote it.
    if (former && path === formerPath && sameBlock(former, block)) continue;
    if (path !== formerPath) placed.set(path, block.id);
    result.write.set(path, text);
    const read = asReadBack(written);
    // Half a sign (from another program's clipboard) is another one on the disk.
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
    // A file may bear another block's name, and an id may differ from another in capitals only, which is one file on
    // Windows and macOS: neither may be written over.
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

function keepFormer(result: Plan, former: Block, path: string): void {
  result.keep.set(`${HISTORY_FOLDER}/${former.id}/${former.revision}.md`, path);
}

/** The block with its own revision last in the list, after those of the block that it takes the place of. */
function dated(block: Block, former: Block | undefined, change: LibraryChange): Block {
  const revision = revisionOf(block);
  const revisions = former?.revisions ?? block.revisions;
  const previous = revisions.at(-1)?.hash ?? null;
  if (previous === revision) return { ...block, revision, revisions };
  return {
    ...block,
    revision,
    revisions: [...revisions, { hash: revision, date: change.at, by: change.by, previous }],
  };
}

/** JSON with the keys of every object in one order, readable and the same for whoever writes it. */
function sortedKeys(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}

/** True where the path, or a symbolic link on its way, leads out of the library. */
function leavesLibrary(dir: string, path: string): boolean {
  let place = dir;
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..' || part.includes('\\')) return true;
    place = join(place, part);
    let link: boolean;
    try {
      link = lstatSync(place).isSymbolicLink();
    } catch {
      return false;
    }
    if (link) {
      const inside = relative(dir, realpathIfThere(place) ?? '/');
      if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || inside.startsWith('/')) return true;
    }
  }
  return false;
}

function realpathIfThere(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** undefined: no file is there. */
async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function readIfThere(path: string): Buffer | undefined {
  // What is no file fails at its rename, and then all is undone.
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
}

function isSameFile(a: string, b: string): boolean {
  if (a.toLowerCase() !== b.toLowerCase() || !existsSync(a)) return false;
  const [one, two] = [statSync(a), statSync(b)];
  return one.ino === two.ino && one.dev === two.dev;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files that are written at once: a disk syncs several for the price of a few. */
const AT_ONCE = 16;

/**
 * First everything is written beside its place, then the former texts are kept, then the names change. What fails in
 * between is undone from memory; a crash leaves whole files, some of them old. Names change in a turn of this library's, and
 * each after a look at what it replaces: of two who change one file at once, one is told. Who writes from another computer, or
 * takes no turns, is met by that look, and by another at what stands there afterwards.
 */
async function carryOut(
  state: ReadState,
  { write, remove, keep, images }: Omit<Plan, 'known'>,
  before: ReadonlyMap<string, Buffer | undefined>,
): Promise<Result<null, StoreProblem>> {
  const prepared: PreparedWrite[] = [];
  const finished: string[] = [];
  const folders: { first: string; deepest: string }[] = [];
  const full = (path: string) => join(state.dir, path);
  const makeFolderOf = (path: string): void => {
    const deepest = dirname(full(path));
    const first = makeFolder(deepest);
    if (first !== undefined) folders.push({ first, deepest });
  };
  /** A former text stands under its revision, a picture under its hash: what is there is this one. */
  const stoodThere: string[] = [];
  const unneeded: PreparedWrite[] = [];
  const isStill = async (path: string, content: Buffer | undefined): Promise<boolean> => {
    const found = await contentOf(full(path));
    return found === content || (found !== undefined && content !== undefined && found.equals(content));
  };
  let current = '';
  const look = async (): Promise<void> => {
    if (!(await isStill(current, before.get(current)))) throw new ChangedElsewhere();
  };
  const changeNames = async (): Promise<void> => {
    for (current of [...write.keys(), ...remove]) await withRetries(look);
    // Another program, whose change failed, took back what it had put there.
    for (current of stoodThere) if (!existsSync(full(current))) throw new ChangedElsewhere();
    for (const file of prepared) {
      current = relative(state.dir, file.path).split(sep).join('/');
      if (!write.has(current) && existsSync(file.path)) {
        unneeded.push(file);
        continue;
      }
      await file.commit(write.has(current) ? look : undefined);
      finished.push(current);
    }
    for (current of remove) {
      // A block renamed in its capitals only is one file on Windows and macOS, and has been written by now.
      if ([...write.keys()].some((other) => isSameFile(full(current), full(other)))) continue;
      await withRetries(async () => {
        await look();
        await rm(full(current), { force: true });
      });
      finished.push(current);
    }
    for (const [path, text] of write) {
      current = path;
      if (!(await withRetries(() => isStill(path, Buffer.from(text))))) throw new ChangedElsewhere();
    }
    for (const folder of new Set(finished.map((path) => dirname(full(path))))) await syncFolder(folder);
  };
  const takeBackOne = async (path: string): Promise<void> => {
    const text = write.get(path);
    const isOurs = text !== undefined || remove.has(path);
    // What another program wrote there since is not ours to undo.
    if (isOurs && !(await withRetries(() => isStill(path, text === undefined ? text : Buffer.from(text))))) return;
    await undo(full(path), before.get(path));
  };
  const takeBack = async (): Promise<void> => {
    for (const path of finished.reverse()) await takeBackOne(path).catch(() => undefined);
  };
  try {
    const coming: { path: string; content: () => string | Uint8Array }[] = [
      ...[...keep].map(([path, from]) => ({
        path,
        content: () => before.get(from) ?? readFileSync(full(from)),
      })),
      ...[...images].map(([path, bytes]) => ({ path, content: () => bytes })),
    ].filter(({ path }) => {
      const isThere = existsSync(full(path));
      if (isThere) stoodThere.push(path);
      return !isThere;
    });
    for (const [path, text] of write) coming.push({ path, content: () => text });
    for (let from = 0; from < coming.length; from += AT_ONCE) {
      const group = coming.slice(from, from + AT_ONCE);
      for (const { path } of group) {
        current = path;
        makeFolderOf(path);
      }
      // Files that wait for the disk wait together.
      const settled = await Promise.allSettled(group.map(({ path, content }) => prepareWrite(full(path), content())));
      for (const outcome of settled) if (outcome.status === 'fulfilled') prepared.push(outcome.value);
      settled.forEach((outcome, index) => {
        if (outcome.status === 'fulfilled') return;
        current = group[index]?.path ?? current;
        throw outcome.reason;
      });
    }
    await state.turns.take(async () => {
      try {
        await changeNames();
      } catch (error) {
        await takeBack();
        throw error;
      }
    });
    for (const one of unneeded) await one.discard().catch(() => undefined);
    clearLeftBehind(state.dir, new Set([...finished].map((path) => dirname(full(path)))));
    return done(null);
  } catch (error) {
    for (const one of prepared) await one.discard().catch(() => undefined);
    removeFolders(folders);
    if (error instanceof ChangedElsewhere) return refused({ code: 'changed-elsewhere', values: { file: current } });
    return refused({
      code: 'write-failed',
      values: { file: current, detail: (error as NodeJS.ErrnoException).code ?? String(error) },
    });
  }
}

/** Libraries of which every folder was looked through. */
const cleared = new Set<string>();

/** A library has a folder of former texts for each block: all are looked through once, and then those that are written in. */
function clearLeftBehind(dir: string, written: ReadonlySet<string>): void {
  const now = Date.now();
  if (cleared.has(dir)) for (const folder of written) removeLeftBehindIn(folder, now);
  else removeLeftBehind(dir, now);
  cleared.add(dir);
}

async function undo(path: string, former: Buffer | undefined): Promise<void> {
  if (former) await writeFileAtomic(path, former);
  else await rm(path, { force: true });
}

/** Folders that were made for files that did not come. One that holds something by now stays. */
function removeFolders(folders: readonly { first: string; deepest: string }[]): void {
  for (const { first, deepest } of [...folders].reverse()) {
    for (let folder = deepest; ; folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        break;
      }
      if (folder === first) break;
    }
  }
}
