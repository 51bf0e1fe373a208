import { randomUUID } from 'node:crypto';
import { constants, type Dirent, readdirSync, rmSync, statSync } from 'node:fs';
import { access, type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { uninterrupted } from './interruption.ts';

/**
 * Writes a file so that a crash or a power cut leaves either the old or the new one, whole: temporary file in the same
 * folder, fsync, rename, fsync of the folder. Not the package write-file-atomic, which neither retries the rename nor syncs
 * the folder; a library also writes several files before it renames them (`prepareWrite`). Keeps the mode of an existing
 * file and does not replace a read-only one. Throws the errors of the file system, and leaves no temporary file. `alive`:
 * see `prepareWrite`; `look`: see its `commit`.
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

/** The error that a `look` throws if another program or a synchroniser wrote the file after it was read. */
export class ChangedElsewhere extends Error {}

/** File identity: detects that another program replaced or wrote a file, without reading it. */
export interface FileIdentity {
  ino: number;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. */
  mtimeMs: number;
}

/** A file that is written and synced under a temporary name and not yet renamed. */
export interface PreparedWrite {
  path: string;
  /** Identity of the written file. */
  identity: FileIdentity;
  /** Renames the file. Calls `look` directly before each attempt; an error of `look` cancels the rename. */
  commit: (look?: () => unknown) => Promise<void>;
  /** Removes the temporary file; does nothing after the rename. */
  discard: () => Promise<void>;
}

/** Bytes between two syncs of a file that is written with `alive`. */
const PART = 1_000_000;

/**
 * Writes and syncs a temporary file. Calls `alive` after each synced part, so that a large file over a slow connection does
 * not count as silent; an error of `alive` cancels the write. `isNew`: no file has this path, so there is no mode to keep.
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
  // A rename would replace even a read-only file if the folder allows it.
  if (mode !== undefined) await access(path, constants.W_OK);
  let file: FileHandle | undefined;
  let identity: FileIdentity;
  try {
    file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode ?? 0o666);
    const pieces = typeof content === 'string' ? [Buffer.from(content)] : isBytes(content) ? [content] : content;
    if (alive) await writeParts(file, pieces, alive);
    else for (const piece of pieces) await file.writeFile(piece);
    // The umask of the process may have removed permissions of the old file.
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

/** Syncs each part: otherwise a share receives all parts at the last sync, and is silent during it. */
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

/**
 * Characters of the file's own name: at three bytes each, the temporary name stays within the limit of every file system.
 */
const SIGNS_OF_NAME = 40;

/** A name for an unfinished file; `removeLeftBehindIn` removes the file if a crash leaves it. */
export function temporaryName(name: string): string {
  // Faster than `randomBytes`, which requests random data for each call.
  const random = randomUUID().replace('-', '').slice(0, 12);
  return `${beginningOf(name)}.${random}.tmp`;
}

/** Drops a lone surrogate at the cut: file systems store another name for it. */
function beginningOf(name: string): string {
  return `.${name.slice(0, SIGNS_OF_NAME).replace(/[\uD800-\uDBFF]$/, '')}`;
}

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/s;
/** Milliseconds. A write takes seconds, so a crash or a power cut left a temporary file that is an hour old. */
const LEFT_BEHIND = 60 * 60 * 1000;

/**
 * Removes the temporary files of interrupted writes below a folder, because a synchroniser would copy them. Skips folders of
 * git and of synchronisers, which may hold thousands of other files.
 */
export function removeLeftBehind(dir: string, now: number): void {
  for (const entry of removeLeftBehindIn(dir, now))
    if (entry.isDirectory() && !entry.name.startsWith('.')) removeLeftBehind(join(dir, entry.name), now);
}

/** Removes them in one folder only, and returns the entries of that folder. */
export function removeLeftBehindIn(dir: string, now: number): Dirent[] {
  const entries = entriesIn(dir);
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (!entry.isFile() || !TEMPORARY.test(entry.name)) continue;
    try {
      if (now - statSync(path).mtimeMs > LEFT_BEHIND) rmSync(path, { force: true });
    } catch {
      // Another program removed it or has it open; the next cleanup tries again.
    }
  }
  return entries;
}

/**
 * Removes the temporary files of interrupted writes of this one file. The folder is the user's, so files of other programs
 * and of other names stay.
 */
export async function removeLeftBehindOf(file: string, now: number): Promise<void> {
  const dir = dirname(file);
  const beginning = beginningOf(basename(file));
  for (const name of await readdir(dir).catch(() => [])) {
    if (!name.startsWith(beginning) || !TEMPORARY.test(name)) continue;
    const path = join(dir, name);
    const found = await stat(path).catch(() => null);
    // The next cleanup removes a file that another program has open.
    if (found?.isFile() && now - found.mtimeMs > LEFT_BEHIND) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Empty for a folder that is gone or can't be listed: cleanup must not stop a write. */
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

/** Errors on Windows while a virus scanner or a synchroniser has the file open for a moment. */
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
