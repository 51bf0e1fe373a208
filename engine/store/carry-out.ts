import { existsSync, readFileSync, rmdirSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import {
  ChangedElsewhere,
  type FileIdentity,
  type PreparedWrite,
  prepareWrite,
  removeLeftBehind,
  removeLeftBehindIn,
  syncFolder,
  withRetries,
  writeFileAtomic,
} from './atomic-write.ts';
import { readBlockFile } from './block-file.ts';
import { inParallel } from './in-parallel.ts';
import type { CachedFile } from './library-cache.ts';
import { makeFolder } from './make-folder.ts';
import type { StoreProblem } from './problems.ts';
import { isSameFile } from './same-file.ts';
import type { FileWrites } from './to-files.ts';
import type { Turns } from './writing-turn.ts';

/** Files written at the same time: a disk syncs several in the time of a few. */
const AT_ONCE = 16;

/** Size and time of each written file after its rename, by its path inside the library. */
export type WrittenFiles = Map<string, Pick<CachedFile, 'size' | 'changed'>>;

/**
 * Writes all temporary files, then stores former texts, then renames under the lock of the library. Undoes a failure from memory;
 * a crash leaves whole files, old or new. Compares each file before its rename and checks it afterwards, which detects writers
 * that take no lock (docs/decisions/two-writers.md).
 */
export async function carryOut(
  state: { dir: string; turns: Turns },
  { write, remove, keep, images }: Omit<FileWrites, 'write'> & { write: ReadonlyMap<string, string> },
  before: ReadonlyMap<string, Buffer | undefined>,
): Promise<Result<WrittenFiles, StoreProblem>> {
  const prepared: PreparedWrite[] = [];
  /** The same by their paths inside the library. */
  const files = new Map<string, PreparedWrite>();
  const written: WrittenFiles = new Map();
  const finished: string[] = [];
  const folders: { first: string; deepest: string }[] = [];
  const full = (path: string) => join(state.dir, path);
  const makeFolderOf = (path: string): void => {
    const deepest = dirname(full(path));
    const first = makeFolder(deepest);
    if (first !== undefined) folders.push({ first, deepest });
  };
  /** Former texts and pictures that are in the library already. */
  const present: string[] = [];
  /** Bytes of files that have the name of a former text or picture and hold something else: a crash or a synchroniser damaged them. */
  const damaged = new Map<string, Buffer>();
  const unneeded: PreparedWrite[] = [];
  const isStill = async (path: string, content: Buffer | undefined): Promise<boolean> => {
    const found = await contentOf(full(path));
    return found === content || (found !== undefined && content !== undefined && found.equals(content));
  };
  /** The path that a failure is about. */
  let current = '';
  /** Works on several files at a time. */
  const forEachOf = async (paths: readonly string[], work: (path: string) => Promise<unknown>): Promise<void> => {
    let failed: string | undefined;
    try {
      await inParallel(paths, AT_ONCE, async (path) => {
        try {
          await work(path);
        } catch (error) {
          failed ??= path;
          throw error;
        }
      });
    } finally {
      current = failed ?? current;
    }
  };
  const look = async (path: string): Promise<void> => {
    if (!(await isStill(path, before.get(path)))) throw new ChangedElsewhere();
  };
  /** Compares all files before the first rename. Lists a folder once for all its new files. */
  const lookAtAll = async (): Promise<void> => {
    const paths = [...write.keys(), ...remove];
    const isNew = (path: string): boolean => before.get(path) === undefined;
    const taken = await namesIn(new Set(paths.filter(isNew).map((path) => dirname(full(path)))));
    await forEachOf(
      paths.filter((path) => !isNew(path) || taken.has(full(path).toLowerCase())),
      (path) => withRetries(() => look(path)),
    );
  };
  /** Whether a written file is unchanged since its rename, by its identity or else by its bytes. */
  const isWritten = async (path: string): Promise<boolean> => {
    const file = files.get(path);
    const found = await stat(full(path)).catch(() => undefined);
    const isSame = file && found && hasFineClock(file.identity) && isSameIdentity(found, file.identity);
    if (!isSame && !(await isStill(path, Buffer.from(write.get(path) ?? '')))) return false;
    // No file has the size and time of a file that could not be looked at, so the next reading compares its hash.
    written.set(path, found ? { size: found.size, changed: found.mtimeMs } : { size: -1, changed: -1 });
    return true;
  };
  const changeNames = async (): Promise<void> => {
    await lookAtAll();
    // Another process stored this former text, then undid its own failed change.
    for (current of present) if (!existsSync(full(current))) throw new ChangedElsewhere();
    const commit = async (path: string): Promise<void> => {
      const file = files.get(path);
      if (!file) return;
      if (!write.has(path) && !damaged.has(path) && existsSync(file.path)) {
        unneeded.push(file);
        return;
      }
      await file.commit(write.has(path) ? () => look(path) : undefined);
      finished.push(path);
    };
    // A crash must not find a new text in its place and the former text nowhere.
    const paths = [...files.keys()];
    await forEachOf(
      paths.filter((path) => !write.has(path)),
      commit,
    );
    await forEachOf(
      paths.filter((path) => write.has(path)),
      commit,
    );
    for (current of remove) {
      const path = current;
      // A block renamed in its capitals only is one file on Windows and macOS, and has been written by now.
      if ([...write.keys()].some((other) => isSameFile(full(path), full(other)))) continue;
      await withRetries(async () => {
        await look(path);
        await rm(full(path), { force: true });
      });
      finished.push(path);
    }
    await forEachOf([...write.keys()], async (path) => {
      if (!(await withRetries(() => isWritten(path)))) throw new ChangedElsewhere();
    });
    for (const folder of new Set(finished.map((path) => dirname(full(path))))) await syncFolder(folder);
  };
  const takeBackOne = async (path: string): Promise<void> => {
    const text = write.get(path);
    const isOurs = text !== undefined || remove.has(path);
    // Undoes only our own file: another program may have replaced it since.
    if (isOurs && !(await withRetries(() => isStill(path, text === undefined ? text : Buffer.from(text))))) return;
    await undo(full(path), before.get(path) ?? damaged.get(path));
  };
  const takeBack = async (): Promise<void> => {
    for (const path of finished.reverse()) await takeBackOne(path).catch(() => undefined);
  };
  try {
    const coming: { path: string; content: () => string | Uint8Array }[] = [];
    for (const [path, from] of keep) {
      current = path;
      const there = await contentOf(full(path));
      if (there && isFormerText(path, there)) present.push(path);
      else coming.push({ path, content: () => before.get(from) ?? readFileSync(full(from)) });
      if (there && !present.includes(path)) damaged.set(path, there);
    }
    for (const [path, bytes] of images) {
      current = path;
      const there = await contentOf(full(path));
      if (there?.equals(bytes)) present.push(path);
      else coming.push({ path, content: () => bytes });
      if (there && !present.includes(path)) damaged.set(path, there);
    }
    for (const [path, text] of write) coming.push({ path, content: () => text });
    const firstOfFolder = new Map(coming.map(({ path }) => [dirname(path), path]));
    for (current of firstOfFolder.values()) makeFolderOf(current);
    const contents = new Map(coming.map(({ path, content }) => [path, content]));
    // Several files are synced at the same time.
    await forEachOf([...contents.keys()], async (path) => {
      const isNew = write.has(path) && before.get(path) === undefined;
      const file = await prepareWrite(full(path), contents.get(path)?.() ?? '', undefined, isNew);
      prepared.push(file);
      files.set(path, file);
    });
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
    return done(written);
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

/** The paths of all entries of these folders, in lower case. Skips a folder that can't be listed. */
async function namesIn(folders: ReadonlySet<string>): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const folder of folders)
    for (const name of await readdir(folder).catch(() => [])) paths.add(join(folder, name).toLowerCase());
  return paths;
}

/** Whether the disk gives inodes, and times more precise than a second: otherwise two versions may have one identity. */
function hasFineClock({ ino, mtimeMs }: FileIdentity): boolean {
  return ino !== 0 && mtimeMs % 1000 !== 0;
}

function isSameIdentity(a: FileIdentity, b: FileIdentity): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
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

/** Whether a file in `geschiedenis/` still holds the text of the revision that it is named by. */
function isFormerText(path: string, bytes: Buffer): boolean {
  const read = readBlockFile(bytes.toString('utf8'), path, NO_DATE);
  return read.ok && read.value.block.revision === basename(path, '.md');
}

/** Dates a revision that is not kept. */
const NO_DATE = new Date(0).toISOString();

/**
 * The bytes of a file; undefined if none exists. Asynchronous, because a blocked event loop would let the lock expire
 * (writing-turn.ts).
 */
async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
