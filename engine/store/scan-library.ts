import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION, importRecordSchema } from '../core/records/import-record.ts';
import { LARGEST_BLOCK_FILE, readBlockFile } from './block-file.ts';
import type { CachedFile, LibraryCache } from './library-cache.ts';
import { unsafeData } from './plain-data.ts';

/** Former texts of blocks: `geschiedenis/<id>/<revision>.md`. */
export const HISTORY_FOLDER = 'geschiedenis';
/** What official files said: `herkomst/<key>.json`. */
export const RECORDS_FOLDER = 'herkomst';

/** Files that are asked for at one time: on a share each answer is a journey, and each question holds a thread of the disk. */
const AT_ONCE = 16;

/** A record grows with the file that it came from, which may be 200 MB. */
const LARGEST_RECORD = 400_000_000;

export interface Scan {
  files: LibraryCache;
  /** Paths of symbolic links, which are not followed. */
  links: string[];
  /** Folders that this person may not look into, with what the system says. */
  closed: { dir: string; detail: string }[];
  /** Something was read anew, or is gone. */
  changed: boolean;
}

/**
 * Every block file (`*.md` anywhere) and record below a library's folder. A file that has the size and the time of
 * change that the cache knows is not read again, unless it changed so shortly before the cache was written that a
 * second change could bear the same time; then its hash decides. `alive` is told after each part: a large library over a slow
 * line is no silent one.
 */
export async function scanLibrary(
  dir: string,
  cache: LibraryCache,
  cacheWritten: number,
  alive: () => void,
): Promise<Scan> {
  const files: LibraryCache = new Map();
  const found: Pick<Scan, 'links' | 'closed'> = { links: [], closed: [] };
  let changed = false;
  const paths = await listFiles(dir, '', found, alive);
  for (const some of together(paths)) {
    const answers = await Promise.all(
      some.map(async (path) => ({ path, read: await readOne(dir, path, cache.get(path), cacheWritten, alive) })),
    );
    for (const { path, read } of answers) {
      if (!read) continue;
      if (read !== cache.get(path)) changed = true;
      files.set(path, read);
    }
  }
  return { files, ...found, changed: changed || files.size !== cache.size };
}

/** What is asked for at one time. A record stands by itself: it may be large, and is held whole. */
function together(paths: readonly string[]): string[][] {
  const blocks = paths.filter((path) => !isRecordPath(path));
  const groups = paths.filter(isRecordPath).map((path) => [path]);
  for (let from = 0; from < blocks.length; from += AT_ONCE) groups.push(blocks.slice(from, from + AT_ONCE));
  return groups;
}

async function listFiles(
  dir: string,
  below: string,
  found: Pick<Scan, 'links' | 'closed'>,
  alive: () => void,
): Promise<string[]> {
  const paths: string[] = [];
  const entries = await entriesOf(dir, below, ({ detail }) => found.closed.push({ dir: below, detail }));
  alive();
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (isOfOthers(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) found.links.push(path);
    else if (entry.isDirectory()) {
      if (path !== HISTORY_FOLDER) paths.push(...(await listFiles(dir, path, found, alive)));
    } else if (entry.isFile() && (isBlockPath(path) || isRecordPath(path))) paths.push(path);
  }
  return paths;
}

/** What systems keep at the root of a disk, which may be a library. */
const OF_SYSTEMS = new Set(['lost+found', 'System Volume Information', '$RECYCLE.BIN']);

/** Folders of systems, git, synchronisers and other programs, and our own temporary files. */
export function isOfOthers(name: string): boolean {
  return name.startsWith('.') || OF_SYSTEMS.has(name);
}

/**
 * What a folder of a library holds. One below its root may be gone by now, and holds nothing then; one that nobody may look into,
 * or at the end of too long a path, is told to `closed`. Throws what else the system says: of a share that goes away half of a
 * library would be none.
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
    if (isMisread(below)) {
      closed({ detail: 'EILSEQ' });
      return [];
    }
    const isGone = detail === 'ENOENT' || detail === 'ENOTDIR';
    if (below === '' || !(isGone || ['EACCES', 'EPERM', 'ENAMETOOLONG'].includes(detail))) throw error;
    if (!isGone) closed({ detail });
    return [];
  }
}

/** A name that is no UTF-8 is listed with these in it, and is not found by them. */
function isMisread(path: string): boolean {
  return path.includes('\uFFFD');
}

function isBlockPath(path: string): boolean {
  return /\.md$/i.test(path) && !/(?:^|\/)(?:readme|leesmij|license|licence)[^/]*$/i.test(path);
}

function isRecordPath(path: string): boolean {
  return path.startsWith(`${RECORDS_FOLDER}/`) && /\.json$/i.test(path);
}

/** Longer than the coarsest clock of a file system in use (FAT: two seconds). */
const SAME_MOMENT = 3000;

async function readOne(
  dir: string,
  path: string,
  known: CachedFile | undefined,
  cacheWritten: number,
  alive: () => void,
): Promise<CachedFile | undefined> {
  let size = 0;
  let changed = 0;
  let bytes: Buffer;
  try {
    const found = await stat(join(dir, path));
    alive();
    size = found.size;
    changed = found.mtimeMs;
    const same = known && known.size === size && known.changed === changed;
    if (same && changed < cacheWritten - SAME_MOMENT) return known;
    const limit = isRecordPath(path) ? LARGEST_RECORD : LARGEST_BLOCK_FILE;
    if (size > limit)
      return { size, changed, hash: '', fault: { fault: 'too-large', detail: String(limit / 1_000_000) } };
    bytes = await readFile(join(dir, path));
    alive();
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (known?.hash === hash) return { ...known, size, changed };
    return { size, changed, hash, ...readContent(path, bytes, new Date(changed).toISOString()) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (isMisread(path)) return { size, changed, hash: '', fault: { fault: 'unreadable', detail: 'EILSEQ' } };
    // Gone between the listing and the reading.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { size, changed, hash: '', fault: { fault: 'unreadable', detail: code } };
  }
}

type Content = Pick<CachedFile, 'block' | 'simplified' | 'record' | 'fault'>;

function readContent(path: string, bytes: Buffer, changed: string): Content {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: { fault: 'not-utf8', detail: '' } };
  }
  if (isRecordPath(path)) return readRecord(text);
  const read = readBlockFile(text, path, changed);
  if (!read.ok) return { fault: read.problem };
  const { block, dropped } = read.value;
  if (dropped.length === 0) return { block };
  return {
    block,
    simplified: {
      what: [...new Set(dropped.map(({ what }) => what))],
      lines: [...new Set(dropped.map(({ line }) => line))],
    },
  };
}

function readRecord(text: string): Content {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { fault: 'not-json', detail: '' } };
  }
  const unsafe = unsafeData(value);
  if (unsafe) return { fault: unsafe };
  const head = value as { format?: unknown; version?: unknown } | null;
  if (typeof head !== 'object' || head?.format !== IMPORT_RECORD_FORMAT)
    return { fault: { fault: 'other-format', detail: '' } };
  if (typeof head.version === 'number' && head.version > IMPORT_RECORD_VERSION)
    return { fault: { fault: 'newer-version', detail: String(head.version) } };
  const parsed = importRecordSchema.safeParse(value);
  if (parsed.success) return { record: parsed.data };
  return { fault: { fault: 'wrong-value', detail: (parsed.error.issues[0]?.path ?? []).join('.') } };
}
