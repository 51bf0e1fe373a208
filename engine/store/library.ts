import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Block } from '../core/blocks/block.ts';
import { compareIds } from '../core/blocks/compare-ids.ts';
import { createFindBlock, type FindBlock } from '../core/blocks/find-block.ts';
import type { ImportRecord } from '../core/records/import-record.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { cacheFolder, libraryCacheFolder, writingFolder } from './cache-folder.ts';
import { commitFiles } from './commit.ts';
import { type CachedFile, type LibraryCache, readLibraryCache, writeLibraryCache } from './library-cache.ts';
import { checkLibraryFile, LIBRARY_FILE, libraryFileText } from './library-file.ts';
import { readLibraryImage, type StoredImage } from './library-images.ts';
import { signatureOf } from './library-signature.ts';
import { makeFolder } from './make-folder.ts';
import type { StoreProblem } from './problems.ts';
import { readAtMost } from './read-at-most.ts';
import { isOfOthers, isPassingFailure, type Scan, scanLibrary } from './scan-library.ts';
import { type FileWrites, type LeftOut, type LibraryChange, toFiles, type WritableChange } from './to-files.ts';
import { turnsAt } from './writing-turn.ts';

/** An immutable snapshot of a library; `commit` returns the next one. */
export interface Library {
  /** Absolute path. */
  readonly dir: string;
  /** In the order of their ids. */
  readonly blocks: readonly Block[];
  readonly records: readonly ImportRecord[];
  /** Files that could not be read, or only in part; everything else is loaded. */
  readonly problems: readonly StoreProblem[];
  /** The problems because of which a block or record may be missing although it exists; another reading may find it. */
  readonly gaps: readonly StoreProblem[];
  /** Signature of the files that were read: `librarySignature` gives the same `blocks` while none of them changes. */
  readonly signature: string;
  /** Path inside the library of each block's file, by id. */
  readonly files: ReadonlyMap<string, string>;
  readonly find: FindBlock;
  /** A picture of a block by its hash; undefined if it is missing or its bytes do not match. */
  image(hash: ImageHash): StoredImage | undefined;
  /**
   * Writes a change, all or nothing: writes nothing if a file on disk has changed since it was read (`changed-elsewhere`) or
   * cannot be written. A block with new content gets a revision dated `at`, by `by`.
   */
  commit(change: LibraryChange): Promise<Result<Library, StoreProblem>>;
  /** The first half of `commit`, without looking at the disk: the files of a change, and the blocks that can't be written. */
  toFiles(change: LibraryChange): Result<WritableChange, StoreProblem>;
  /** The second half. Returns the library with these files; it does not have what others wrote since it was read. */
  commitFiles(files: FileWrites): Promise<Result<Library, StoreProblem>>;
}

export interface LibraryOptions {
  /** The user's cache folder; see `cacheFolder`. */
  cache?: string;
  /** Called during reading, as proof that the folder responds. */
  alive?: () => void;
}

/** True where the folder holds a library's own file, readable or not. */
export function isLibrary(dir: string): boolean {
  return existsSync(join(dir, LIBRARY_FILE));
}

export interface MadeLibrary {
  library: Library;
  /** False if the library already existed. */
  made: boolean;
  /** Removes the new library and its new folders. An existing library stays, and so does one that has other files by now. */
  undo: () => void;
}

/** Makes a library in an empty or new folder; opens a library that already exists. */
export async function createLibrary(dir: string, options: LibraryOptions = {}): Promise<Result<Library, StoreProblem>> {
  const made = await makeLibrary(dir, options);
  return made.ok ? done(made.value.library) : made;
}

/** Does the same as `createLibrary`, with an undo for a caller that cannot fill the library. */
export async function makeLibrary(
  dir: string,
  options: LibraryOptions = {},
): Promise<Result<MadeLibrary, StoreProblem>> {
  let firstMade: string | undefined;
  let made = false;
  const undo = (): void => {
    if (made) takeBack(dir, firstMade);
  };
  try {
    firstMade = makeFolder(dir);
    if (!isLibrary(dir)) {
      if (!readdirSync(dir).every(isOfOthers)) return refused({ code: 'folder-not-empty', values: { dir } });
      made = true;
      await writeFileAtomic(join(dir, LIBRARY_FILE), libraryFileText());
    }
  } catch (error) {
    undo();
    return refused({ code: 'folder-unusable', values: { dir, detail: reasonOf(error) } });
  }
  const opened = await openLibrary(dir, options);
  if (!opened.ok) undo();
  return opened.ok ? done({ library: opened.value, made, undo }) : opened;
}

/** Removes a library's own file if the folder holds nothing else, then the folders that were made for it. */
function takeBack(dir: string, firstMade: string | undefined): void {
  try {
    if (readdirSync(dir).some((name) => !isOfOthers(name) && name !== LIBRARY_FILE)) return;
    rmSync(join(dir, LIBRARY_FILE), { force: true });
    if (firstMade === undefined) return;
    for (let folder = resolve(dir); ; folder = dirname(folder)) {
      rmdirSync(folder);
      if (folder === resolve(firstMade)) return;
    }
  } catch {
    // An empty library remains, which the next attempt opens.
  }
}

/**
 * Reads a library without blocking the process. Lists broken files in `problems`; refuses only a folder that is no library.
 */
export async function openLibrary(dir: string, options: LibraryOptions = {}): Promise<Result<Library, StoreProblem>> {
  return readLibrary(dir, options);
}

/** Bytes. The file has two lines, so a larger one is not parsed. */
const LARGEST_LIBRARY_FILE = 100_000;

async function readLibrary(dir: string, options: LibraryOptions): Promise<Result<Library, StoreProblem>> {
  let real: string;
  let libraryFile: string;
  try {
    if (!(await stat(dir)).isDirectory()) return refused({ code: 'not-a-library', values: { dir } });
    real = await realpath(resolve(dir));
    const found = await readAtMost(join(real, LIBRARY_FILE), LARGEST_LIBRARY_FILE).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      },
    );
    if (found === null) return refused({ code: 'not-a-library', values: { dir } });
    libraryFile = new TextDecoder().decode(found);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return refused({ code: 'library-missing', values: { dir } });
    return refused({ code: 'folder-unusable', values: { dir, detail: reasonOf(error) } });
  }
  const checked = checkLibraryFile(libraryFile, dir);
  if (!checked.ok) return checked;

  const cacheDir = libraryCacheFolder(real, options.cache ?? cacheFolder());
  const { cache, written } = readLibraryCache(cacheDir);
  try {
    const began = Date.now();
    const scan = await scanLibrary(real, cache, written, options.alive ?? (() => undefined));
    if (scan.hasChanged) await writeLibraryCache(cacheDir, scan.files, began);
    return done(libraryFrom({ dir: real, scan, began, options }));
  } catch (error) {
    return refused({ code: 'folder-unusable', values: { dir, detail: reasonOf(error) } });
  }
}

interface Reading {
  /** Absolute path. */
  dir: string;
  scan: Scan;
  /** Milliseconds since 1970: before the first of the files was read. */
  began: number;
  options: LibraryOptions;
}

function libraryFrom(reading: Reading): Library {
  const { dir, scan, began, options } = reading;
  const { files, links, closed, isUnsettled } = scan;
  const problems: StoreProblem[] = [
    ...(isUnsettled ? [{ code: 'library-changing', values: { dir } } as const] : []),
    ...links.map((file): StoreProblem => ({ code: 'link-not-followed', values: { file } })),
    ...closed.map((values): StoreProblem => ({ code: 'folder-closed', values })),
  ];
  const blocks = new Map<string, Block>();
  const paths = new Map<string, string>();
  /** By id in lower case: two ids that differ in capitals only would be one file on Windows and macOS. */
  const pathsByName = new Map<string, string>();
  const records: ImportRecord[] = [];
  for (const [file, read] of ownNameFirst(files)) {
    if (read.record) records.push(read.record);
    if (read.fault) {
      const code = file.endsWith('.json') ? 'record-broken' : 'block-file-broken';
      problems.push({ code, values: { file, ...read.fault } });
    }
    if (!read.block) continue;
    const { id } = read.block;
    const name = id.toLowerCase();
    const first = pathsByName.get(name);
    if (first !== undefined) {
      problems.push({ code: 'block-id-twice', values: { id, file, first } });
      continue;
    }
    pathsByName.set(name, file);
    paths.set(id, file);
    blocks.set(id, read.block);
    if (read.simplified) problems.push({ code: 'body-simplified', values: { file, ...read.simplified } });
  }
  const sorted = [...blocks.values()].sort(compareIds);

  const library: Library = {
    dir,
    blocks: sorted,
    records,
    problems,
    gaps: problems.filter(isGap),
    signature: signatureOf(files),
    files: paths,
    find: createFindBlock(sorted),
    image: (hash) => readLibraryImage(dir, hash),
    toFiles: (change) => toFiles({ blocks, files: paths, hashes: hashesOf(files) }, change),
    commitFiles: async (change) => {
      const { write, remove, keep, images } = change;
      if (write.size + remove.size + keep.size + images.size === 0) return done(library);
      const turns = turnsAt(writingFolder(dir, options.cache));
      const written = await commitFiles({ dir, hashes: hashesOf(files), turns }, change);
      if (!written.ok) return written;
      const kept = [...files].filter(([path]) => !remove.has(path));
      const next: LibraryCache = new Map([...kept, ...written.value]);
      await writeLibraryCache(libraryCacheFolder(dir, options.cache ?? cacheFolder()), next, began);
      return done(libraryFrom({ ...reading, scan: { ...scan, files: next } }));
    },
    commit: async (change) => {
      const planned = library.toFiles(change);
      if (!planned.ok) return planned;
      const { writes, leftOut } = planned.value;
      return leftOut[0] ? refused(notWritten(leftOut[0])) : library.commitFiles(writes);
    },
  };
  return library;
}

/** Of the files that could be read. */
function hashesOf(files: LibraryCache): Map<string, string> {
  return new Map([...files].flatMap(([path, { fault, hash }]) => (fault ? [] : [[path, hash] as const])));
}

/** The problem of a change that needs a block that can't be written. */
export function notWritten({ block, fault, detail }: LeftOut): StoreProblem {
  return { code: 'block-not-written', values: { id: block.id, title: block.title || block.id, fault, detail } };
}

function isGap(problem: StoreProblem): boolean {
  if (problem.code === 'library-changing') return true;
  if (problem.code === 'folder-closed') return problem.values.detail === 'ENOENT';
  if (problem.code !== 'block-file-broken' && problem.code !== 'record-broken') return false;
  return problem.values.fault === 'unreadable' && isPassingFailure(problem.values.detail);
}

/** A file with the name of its block comes first: a synchroniser's conflict copy must not win. */
function ownNameFirst(files: LibraryCache): [string, CachedFile][] {
  const own: [string, CachedFile][] = [];
  const others: [string, CachedFile][] = [];
  for (const entry of files) (isNamedAfterBlock(...entry) ? own : others).push(entry);
  return [...own, ...others];
}

function isNamedAfterBlock(path: string, { block }: CachedFile): boolean {
  if (block === undefined) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === `${block.id}.md` || name.toLowerCase() === `${block.id.toLowerCase()}.md`;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
