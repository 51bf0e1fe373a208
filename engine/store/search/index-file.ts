import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import type { Block } from '../../core/blocks/block.ts';
import { removeLeftBehindIn, temporaryName } from '../atomic-write.ts';
import { makeFolder } from '../make-folder.ts';
import { digestOfBlocks, INDEX_VERSION, updateTables } from './index-tables.ts';

type Database = InstanceType<typeof sqlite.Database>;

export interface OpenedIndex {
  database: Database;
  /** Closes the index and removes its file, if any: for an index that proves to be damaged. */
  discard: () => void;
}

/** The file of an index. An earlier Inbreng wrote `search.sqlite3`. */
const INDEX_FILE = /^search(?:-\d+-[0-9a-f]{32})?\.sqlite3$/;
/** The folder by which SQLite locks a database, of a name that `temporaryName` gave or of an earlier Inbreng. */
const LOCK_FOLDER = /^(?:\.search\.[0-9a-f]{12}\.tmp|search\.sqlite3)\.lock$/;
/** Milliseconds. */
const OLD_LOCK = 60 * 60 * 1000;

/**
 * Opens the index of these blocks in a folder of the cache; undefined if no file can be used there. An index file never
 * changes: its name has the digest of its blocks, and a changed library gets another file, made from a copy of the last one.
 * So processes that share a library need no lock, and a killed process leaves no half-written index. SQLite locks a database
 * by a folder beside its path; each process opens the file under a unique name and so has its own lock.
 */
export function openIndexFile(folder: string, blocks: readonly Block[]): OpenedIndex | undefined {
  const name = `search-${INDEX_VERSION}-${digestOfBlocks(blocks)}.sqlite3`;
  const file = join(folder, name);
  // The second attempt follows damage, or a lost race with a process that replaced the file.
  for (const _attempt of [1, 2]) {
    const found = openShared(folder, file);
    if (found) return found;
    try {
      makeFolder(folder);
      writeIndex(folder, file, blocks);
    } catch {
      // Another process may have written the file since the first attempt.
      return openShared(folder, file);
    }
  }
  return undefined;
}

export function indexInMemory(blocks: readonly Block[]): OpenedIndex {
  const database = new sqlite.Database();
  updateTables(database, blocks);
  return { database, discard: () => closeQuietly(database) };
}

/** Closes a database and ignores errors: its disk may be gone, and it is no longer used. */
export function closeQuietly(database: Database): void {
  try {
    if (database.isOpen) database.close();
  } catch (error) {
    console.error(error);
  }
}

/** Returns undefined if the file is missing or damaged; removes a damaged file. */
function openShared(folder: string, file: string): OpenedIndex | undefined {
  const own = join(folder, temporaryName('search'));
  let database: Database | undefined;
  try {
    linkOrCopy(file, own);
    database = new sqlite.Database(own, { fileMustExist: true, readOnly: true });
    // Reads the head of the file and the list of its tables.
    if (database.get('SELECT count(*) AS count FROM sqlite_master')?.count === 0) throw new Error('empty index');
    const opened = database;
    return {
      database: opened,
      discard: () => {
        closeQuietly(opened);
        removeQuietly(file);
      },
    };
  } catch {
    if (!database) return undefined;
    closeQuietly(database);
    removeQuietly(file);
    return undefined;
  } finally {
    // An open database keeps its contents after its name is removed.
    removeQuietly(own);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // FAT and some shares have no hard links.
    copyFileSync(from, to);
  }
}

/** Writes the index of these blocks, starting from the last one if possible, and removes the files that it replaces. */
function writeIndex(folder: string, file: string, blocks: readonly Block[]): void {
  const others = readdirSync(folder).filter((name) => INDEX_FILE.test(name) && join(folder, name) !== file);
  const previous = others.find((name) => name.startsWith(`search-${INDEX_VERSION}-`));
  const own = join(folder, temporaryName('search'));
  try {
    if (previous === undefined || !isUpdated(join(folder, previous), own, blocks)) writeDatabase(own, blocks);
    sync(own);
    renameSync(own, file);
  } catch (error) {
    removeQuietly(own);
    throw error;
  }
  for (const name of others) removeQuietly(join(folder, name));
  const now = Date.now();
  for (const entry of removeLeftBehindIn(folder, now))
    if (LOCK_FOLDER.test(entry.name)) removeWhereOld(join(folder, entry.name), now);
}

/** Removes the lock folder of a process that was killed during a search; those of other processes last milliseconds. */
function removeWhereOld(lock: string, now: number): void {
  try {
    if (Math.abs(now - statSync(lock).mtimeMs) > OLD_LOCK) rmdirSync(lock);
  } catch {
    // Another process removed it.
  }
}

/** Ignores a file that another program has open; the next cleanup removes it. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nothing depends on it.
  }
}

function isUpdated(previous: string, own: string, blocks: readonly Block[]): boolean {
  try {
    copyFileSync(previous, own);
    writeDatabase(own, blocks);
    return true;
  } catch {
    removeQuietly(own);
    return false;
  }
}

function writeDatabase(file: string, blocks: readonly Block[]): void {
  const database = new sqlite.Database(file);
  try {
    // No other process sees the file yet, and a failed one is deleted, so it needs no journal.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000');
    updateTables(database, blocks);
  } finally {
    database.close();
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
