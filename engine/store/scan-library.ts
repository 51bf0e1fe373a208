import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type BlockFileFault, LARGEST_BLOCK_FILE } from './block-file.ts';
import { isRecordPath, readContent } from './file-content.ts';
import type { CachedFile, LibraryCache } from './library-cache.ts';
import { type Disk, openDisk } from './quick-disk.ts';
import { sha256Of } from './sha256.ts';

/** Former texts of blocks: `geschiedenis/<id>/<revision>.md`. */
export const HISTORY_FOLDER = 'geschiedenis';

/** Files that are read in parallel: on a share each response is a round trip, and each request occupies a thread. */
const AT_ONCE = 16;

/** Files between two turns of the event loop: a tenth of a second if each is parsed. */
const FILES_PER_TURN = 128;

/** A record grows with the file that it came from, which may be 200 MB. */
const LARGEST_RECORD = 400_000_000;

export interface Scan {
  /** Each file of the last listing; one that could not be read has a fault. */
  files: LibraryCache;
  /** Paths of symbolic links, which are not followed. */
  links: string[];
  /** Folders that could not be listed, with the code of the operating system. */
  closed: { dir: string; detail: string }[];
  /** True if files were added or removed during the whole scan, so some may be missing. */
  isUnsettled: boolean;
  /** True where `files` differs from the cache. */
  hasChanged: boolean;
}

/** Milliseconds before each further attempt at a library that changes while it is read: 0.6 seconds in all. */
const WAITS = [20, 40, 80, 160, 320];

/**
 * Reads every block file (`*.md` anywhere) and record below a library's folder. A file with the size and the time of change
 * that the cache has is not read again, unless it changed so shortly before the cache was written that a second change
 * could have the same time; then its hash decides.
 *
 * A listing can miss both the old and the new name of a file that another program renames. So the scan lists the folders
 * again after the reading, and tries again if the lists differ, a listed file did not exist, or the disk was too busy. The
 * result has the failures of the last attempt: as a fault of a file, in `closed`, or as `isUnsettled`.
 * `alive` is called after each part, so that a large library over a slow line does not count as silent.
 */
export async function scanLibrary(
  dir: string,
  cache: LibraryCache,
  cacheWritten: number,
  alive: () => void,
): Promise<Scan> {
  let listing = await listLibrary(dir, alive);
  const read: LibraryCache = new Map();
  for (let look = 0; ; look += 1) {
    const trust = (path: string): Trusted => {
      const now = read.get(path);
      return now ? { known: now, until: Number.POSITIVE_INFINITY } : { known: cache.get(path), until: cacheWritten };
    };
    const { files, absent, passing } = await readAll(dir, listing.paths, trust, alive);
    const again = await listLibrary(dir, alive);
    const isUnsettled = !isSameListing(listing, again);
    const wait = WAITS[look];
    const isWhole = !isUnsettled && again.gone.length === 0 && absent.length === 0 && passing.size === 0;
    if (isWhole || wait === undefined) {
      for (const path of absent) if (!isUnsettled) files.set(path, unreadable('').file);
      for (const path of passing) if (!files.get(path)?.fault) files.set(path, unreadable('EBUSY').file);
      const closed = [...again.closed, ...again.gone.map((folder) => ({ dir: folder, detail: 'ENOENT' }))];
      const hasChanged = files.size !== cache.size || [...files].some(([path, file]) => file !== cache.get(path));
      return { files, links: again.links, closed, isUnsettled, hasChanged };
    }
    for (const [path, file] of files) if (!passing.has(path)) read.set(path, file);
    for (const path of passing) read.delete(path);
    listing = again;
    await pause(wait);
  }
}

/** The cached content of a file, valid if the file changed well before `until` (milliseconds since 1970). */
interface Trusted {
  known: CachedFile | undefined;
  until: number;
}

/**
 * `absent`: listed files that did not exist when they were read. `passing`: files for which another attempt may give another
 * result.
 */
async function readAll(
  dir: string,
  paths: readonly string[],
  trust: (path: string) => Trusted,
  alive: () => void,
): Promise<{ files: LibraryCache; absent: string[]; passing: Set<string> }> {
  const files: LibraryCache = new Map();
  const absent: string[] = [];
  const passing = new Set<string>();
  const disk = openDisk();
  let sinceTurn = 0;
  for (const group of groupsOf(paths)) {
    const answers = await Promise.all(
      group.map(async (path) => ({ path, read: await readOne(disk, dir, path, trust(path), alive) })),
    );
    // Synchronous reads block the event loop, and with it an interrupt of the command.
    sinceTurn += group.length;
    if (sinceTurn >= FILES_PER_TURN) {
      await nextTurn();
      sinceTurn = 0;
    }
    for (const { path, read } of answers) {
      if (read === 'absent') absent.push(path);
      else files.set(path, read.file);
      if (read !== 'absent' && read.isPassing) passing.add(path);
    }
  }
  return { files, absent, passing };
}

interface Listing {
  /** Paths of block files and records. */
  paths: string[];
  links: string[];
  closed: { dir: string; detail: string }[];
  /** Listed folders that did not exist when they were opened. */
  gone: string[];
}

async function listLibrary(dir: string, alive: () => void): Promise<Listing> {
  const listing: Listing = { paths: [], links: [], closed: [], gone: [] };
  await listFolder(dir, '', listing, alive);
  return listing;
}

function isSameListing(a: Listing, b: Listing): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Groups of files that are read in parallel. A record is read alone, because it may be large and is held in memory. */
function groupsOf(paths: readonly string[]): string[][] {
  const blocks: string[] = [];
  const groups: string[][] = [];
  for (const path of paths)
    if (isRecordPath(path)) groups.push([path]);
    else blocks.push(path);
  for (let from = 0; from < blocks.length; from += AT_ONCE) groups.push(blocks.slice(from, from + AT_ONCE));
  return groups;
}

async function listFolder(dir: string, below: string, listing: Listing, alive: () => void): Promise<void> {
  const entries = await entriesOf(dir, below, ({ detail }) => {
    if (detail === 'ENOENT') listing.gone.push(below);
    else listing.closed.push({ dir: below, detail });
  });
  alive();
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (isOfOthers(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) listing.links.push(path);
    else if (entry.isDirectory()) {
      if (path !== HISTORY_FOLDER) await listFolder(dir, path, listing, alive);
    } else if (entry.isFile() && isScannedPath(path)) listing.paths.push(path);
  }
}

/** Folders of operating systems at the root of a disk, which may be a library. */
const OF_SYSTEMS = new Set(['lost+found', 'System Volume Information', '$RECYCLE.BIN']);

/**
 * Whether the name belongs to a folder of a system, git, a synchroniser or another program, or to one of our temporary
 * files.
 */
export function isOfOthers(name: string): boolean {
  return name.startsWith('.') || OF_SYSTEMS.has(name);
}

/**
 * The entries of a folder of a library. Calls `closed` for a folder below the root that can't be listed, and returns none: ENOENT
 * means that it no longer exists, another code that the user has no access or that the path is too long. Throws every other error:
 * half of a library would be read from a share that goes away.
 */
export async function entriesOf(
  dir: string,
  below: string,
  closed: (why: { detail: string }) => void,
): Promise<Dirent[]> {
  try {
    return await readdir(join(dir, below), { withFileTypes: true });
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    if (isMisread(below)) closed({ detail: 'EILSEQ' });
    else if (below === '' || !['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG'].includes(detail)) throw error;
    else closed({ detail: detail === 'ENOTDIR' ? 'ENOENT' : detail });
    return [];
  }
}

/** Node lists a name that is no UTF-8 with replacement characters, and can't open it by that name. */
function isMisread(path: string): boolean {
  return path.includes('\uFFFD');
}

/** Whether a file of a library is read as a block or a record. */
export function isScannedPath(path: string): boolean {
  return isBlockPath(path) || isRecordPath(path);
}

function isBlockPath(path: string): boolean {
  return (
    path.slice(-3).toLowerCase() === '.md' &&
    !/^(?:readme|leesmij|licen[cs]e)/i.test(path.slice(path.lastIndexOf('/') + 1))
  );
}

/** Longer than the coarsest clock of a file system in use (FAT: two seconds). */
const SAME_MOMENT = 3000;

/** Whether the failure may be temporary. '' means that a listed file did not exist. */
export function isPassingFailure(detail: string): boolean {
  return detail === '' || PASSING.has(detail);
}

/** Errors of a busy disk, of missing memory or file handles, or of a replaced file on a share: the next attempt may succeed. */
const PASSING = new Set(['EAGAIN', 'EBUSY', 'EINTR', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ESTALE', 'ETIMEDOUT']);

interface ReadFile {
  file: CachedFile;
  /** True if another attempt may give another result. */
  isPassing: boolean;
}

async function readOne(
  disk: Disk,
  dir: string,
  path: string,
  { known, until }: Trusted,
  alive: () => void,
): Promise<ReadFile | 'absent'> {
  let size = 0;
  let changed = 0;
  // Faster than `join`, for thousands of files; every system takes this separator.
  const file = `${dir}/${path}`;
  try {
    const found = await disk.stat(file);
    alive();
    size = found.size;
    changed = found.mtimeMs;
    const isSame = known !== undefined && known.size === size && known.changed === changed;
    // A file with a fault may be readable now.
    if (isSame && changed < until - SAME_MOMENT && known.fault?.fault !== 'unreadable')
      return { file: known, isPassing: false };
    const limit = isRecordPath(path) ? LARGEST_RECORD : LARGEST_BLOCK_FILE;
    if (size > limit) {
      const fault: BlockFileFault = { fault: 'too-large', detail: String(limit / 1_000_000) };
      return { file: { size, changed, hash: '', fault }, isPassing: false };
    }
    const bytes = await disk.readFile(file);
    alive();
    const after = await disk.stat(file);
    // Another program is writing this file, so the bytes may be incomplete.
    const isPassing = after.size !== size || after.mtimeMs !== changed;
    const hash = sha256Of(bytes);
    if (known?.hash === hash) return { file: { ...known, size, changed }, isPassing };
    return { file: { size, changed, hash, ...readContent(path, bytes, new Date(changed).toISOString()) }, isPassing };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (isMisread(path)) return unreadable('EILSEQ', size, changed);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : unreadable(code, size, changed);
  }
}

function unreadable(detail: string, size = -1, changed = -1): ReadFile {
  return { file: { size, changed, hash: '', fault: { fault: 'unreadable', detail } }, isPassing: PASSING.has(detail) };
}
