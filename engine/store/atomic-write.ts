import { randomBytes } from 'node:crypto';
import { constants, type Dirent, readdirSync, rmSync, statSync } from 'node:fs';
import { access, type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uninterrupted } from './interruption.ts';

/**
 * Writes a file so that a crash or a power cut leaves either the old or the new one, whole: a temporary file beside it,
 * fsync, rename, fsync of the folder. Our own and not write-file-atomic, which neither retries the rename nor syncs the
 * folder, and since the library has to write several files first and rename them after (`prepareWrite`).
 * The mode of an existing file is kept; one that may not be written is not replaced either. Throws what the file system
 * throws, and leaves no temporary file.
 * `alive`: as `prepareWrite` has it; `look`: as its `commit` has it.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
  alive?: () => void,
  look?: () => unknown,
): Promise<void> {
  await uninterrupted(async () => {
    const prepared = await prepareWrite(path, content, alive);
    try {
      await prepared.commit(look);
    } catch (error) {
      await prepared.discard();
      throw error;
    }
    await syncFolder(dirname(path));
  });
}

/** A file is not what it was when it was read: another program, or a synchroniser, wrote it. For a `look`. */
export class ChangedElsewhere extends Error {}

/** Tells whether another program replaced or wrote a file since, without reading it. */
export interface FileIdentity {
  ino: number;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. */
  mtimeMs: number;
}

/** A file that is written and synced under a temporary name, and still has to take its place. */
export interface PreparedWrite {
  path: string;
  /** Of the file that was written. */
  identity: FileIdentity;
  /** `look` is told directly before each try; what it throws ends it. */
  commit: (look?: () => unknown) => Promise<void>;
  /** Removes the temporary file; nothing where it has taken its place. */
  discard: () => Promise<void>;
}

/** Bytes of a part of a file that is written under supervision. */
const PART = 1_000_000;

/**
 * `alive` is told after each part that stands on the disk: a large file over a slow line is not silent. What it throws ends the
 * writing. `isNew`: no file has this path, so none has a mode to keep.
 */
export async function prepareWrite(
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
  alive?: () => void,
  isNew = false,
): Promise<PreparedWrite> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const discard = () => rm(temporary, { force: true });
  const mode = isNew ? undefined : await modeOf(path);
  // A folder may let a file be replaced that its owner closed to changes: that is no leave to do so.
  if (mode !== undefined) await access(path, constants.W_OK);
  let file: FileHandle | undefined;
  let identity: FileIdentity;
  try {
    file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode ?? 0o666);
    const pieces = typeof content === 'string' ? [Buffer.from(content)] : isBytes(content) ? [content] : content;
    if (alive) await writeParts(file, pieces, alive);
    else for (const piece of pieces) await file.writeFile(piece);
    // The process's mask may have taken away what the old file had.
    if (mode !== undefined) await file.chmod(mode).catch(ignoreWhereModesMeanNothing);
    await file.sync();
    identity = await file.stat();
  } catch (error) {
    await file?.close();
    await discard();
    throw error;
  }
  await file.close();
  const commit = (look: () => unknown = () => undefined): Promise<void> =>
    withRetries(async () => {
      await look();
      await rename(temporary, path);
    });
  return { path, identity, commit, discard };
}

function isBytes(content: Uint8Array | readonly Uint8Array[]): content is Uint8Array {
  return content instanceof Uint8Array;
}

/** Each part is brought to the disk: else a share takes them all at once, and is silent while the last words go over. */
async function writeParts(file: FileHandle, pieces: readonly Uint8Array[], alive: () => void): Promise<void> {
  let waiting = 0;
  const settle = async (): Promise<void> => {
    await file.datasync();
    alive();
    waiting = 0;
  };
  for (const piece of pieces)
    for (let from = 0; from < piece.length; from += PART) {
      const part = piece.subarray(from, from + PART);
      await file.writeFile(part);
      waiting += part.length;
      if (waiting >= PART) await settle();
    }
  if (waiting > 0) await settle();
}

/** Signs of a file's own name: three bytes each at most, with the rest no longer than any file system takes. */
const SIGNS_OF_NAME = 40;

/** A name for a file that is not finished; `removeLeftBehindIn` removes it where a crash left it. */
export function temporaryName(name: string): string {
  return `${beginningOf(name)}.${randomBytes(6).toString('hex')}.tmp`;
}

/** Half a sign is none that a disk keeps: it would be found by another name. */
function beginningOf(name: string): string {
  return `.${name.slice(0, SIGNS_OF_NAME).replace(/[\uD800-\uDBFF]$/, '')}`;
}

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/s;
/** Milliseconds. A write takes seconds; a temporary file of an hour old is what a crash or a power cut left. */
const LEFT_BEHIND = 60 * 60 * 1000;

/**
 * Removes what interrupted writes left below a folder: no program reads it, and a synchroniser would carry it round. Folders of
 * git and of synchronisers, which may hold thousands of others, are not looked into.
 */
export function removeLeftBehind(dir: string, now: number): void {
  for (const entry of removeLeftBehindIn(dir, now))
    if (entry.isDirectory() && !entry.name.startsWith('.')) removeLeftBehind(join(dir, entry.name), now);
}

/** The same in one folder alone, of which it gives what stands there. */
export function removeLeftBehindIn(dir: string, now: number): Dirent[] {
  const entries = entriesIn(dir);
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (!entry.isFile() || !TEMPORARY.test(entry.name)) continue;
    try {
      if (now - statSync(path).mtimeMs > LEFT_BEHIND) rmSync(path, { force: true });
    } catch {
      // Another program took it away, or holds it: the next time.
    }
  }
  return entries;
}

/**
 * Removes what interrupted writes of this file left beside it, in a folder of a person's own: what another program, or this one
 * under another name, has there is not touched.
 */
export async function removeLeftBehindOf(file: string, now: number): Promise<void> {
  const dir = dirname(file);
  const beginning = beginningOf(basename(file));
  for (const name of await readdir(dir).catch(() => [])) {
    if (!name.startsWith(beginning) || !TEMPORARY.test(name)) continue;
    const path = join(dir, name);
    const found = await stat(path).catch(() => null);
    // One that is held is removed the next time.
    if (found?.isFile() && now - found.mtimeMs > LEFT_BEHIND) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** None of a folder that nobody may look into, or that is gone: what is written there is written all the same. */
function entriesIn(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch {
    return undefined;
  }
}

function ignoreWhereModesMeanNothing(error: NodeJS.ErrnoException): void {
  if (!['EPERM', 'ENOSYS', 'ENOTSUP'].includes(error.code ?? '')) throw error;
}

/** What a virus scanner or a synchroniser on Windows answers while it holds a file for a moment. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
const WAITS = [10, 20, 40, 80, 160, 320, 640];

/** Tries again after 10, 20, … 640 milliseconds (1.3 seconds in all), then throws the last error. */
export async function withRetries<Value>(
  work: () => Promise<Value>,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<Value> {
  for (const ms of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!PASSING.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await wait(ms);
    }
  }
  return work();
}

/** Makes a rename durable. Windows cannot open a folder, and needs no sync for it. */
export async function syncFolder(dir: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(dir, constants.O_RDONLY);
    await folder.sync();
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  } finally {
    await folder?.close();
  }
}
