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
  /** Closes the index and removes its file, if it has one: for an index that turns out to be damaged. */
  discard: () => void;
}

/** The file of an index. An earlier Inbreng wrote `search.sqlite3`. */
const INDEX_FILE = /^search(?:-\d+-[0-9a-f]{32})?\.sqlite3$/;
/** The folder by which SQLite locks a database, of a name that `temporaryName` gave or of an earlier Inbreng. */
const LOCK_FOLDER = /^(?:\.search\.[0-9a-f]{12}\.tmp|search\.sqlite3)\.lock$/;
/** Milliseconds. */
const OLD_LOCK = 60 * 60 * 1000;

/**
 * Opens the index of these blocks in a folder of the cache; the result is undefined where no file can be used there.
 *
 * An index file never changes: its name holds the digest of the blocks that it indexes, and a changed library gets another
 * file, made from a copy of the last one. So processes that use one library need no lock, and one that is killed leaves
 * nothing half written. SQLite locks a database by a folder beside its path; each process opens the file under a name of its
 * own, so that it never meets the lock of another.
 */
export function openIndexFile(folder: string, blocks: readonly Block[]): OpenedIndex | undefined {
  const name = `search-${INDEX_VERSION}-${digestOfBlocks(blocks)}.sqlite3`;
  const file = join(folder, name);
  // The second attempt follows one that found damage, or lost a race with a process that replaced the file.
  for (const _attempt of [1, 2]) {
    const found = openShared(folder, file);
    if (found) return found;
    try {
      makeFolder(folder);
      writeIndex(folder, file, blocks);
    } catch {
      // Another process may have written it meanwhile.
      return openShared(folder, file);
    }
  }
  return undefined;
}

/** Makes an index in memory. */
export function indexInMemory(blocks: readonly Block[]): OpenedIndex {
  const database = new sqlite.Database();
  updateTables(database, blocks);
  return { database, discard: () => closeQuietly(database) };
}

/** Closing a database whose disk is gone may fail; it is not used any more. */
export function closeQuietly(database: Database): void {
  try {
    if (database.isOpen) database.close();
  } catch (error) {
    console.error(error);
  }
}

/** undefined: there is no such file, or it is damaged; a damaged file is removed. */
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
    // An open database keeps its bytes without a name.
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

/** Writes the index of these blocks, from the last one where that can be used, and removes the files that it replaces. */
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

/** A file that another program holds is removed the next time. */
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
    // Nobody else sees the file yet, and after a failure it is thrown away.
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
