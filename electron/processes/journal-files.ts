import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseEndless } from '../../engine/store/open-file.ts';
import { type JournalId, journalIdSchema } from '../ipc/journal-id.ts';
import { endsSaved, MAX_SAVED_ENTRY } from './journal.ts';

/** A folder with more journals is left to the saving process. */
const MAX_JOURNALS = 60;

/**
 * Whether the text of every journal in the folder is saved in its file, so that `Journals.unsaved` would return
 * nothing. Reads only the end of each journal, before the saving process starts. false when that is not certain.
 */
export function areAllSaved(folder: string): boolean {
  const journals = tryOrLog(() => listJournals(folder));
  return (
    journals !== undefined &&
    journals.length <= MAX_JOURNALS &&
    journals.every((journal) => tryOrLog(() => isSaved(join(folder, journal))) === true)
  );
}

/** Whether the last text of the journal is saved in its file. Reads only the end of the newest file. */
export function isSaved(folder: string): boolean {
  const newest = listFileNumbers(folder).at(-1);
  return newest !== undefined && endsSaved(readEnd(join(folder, journalFileName(newest)), MAX_SAVED_ENTRY));
}

/** The last bytes of a file, or the whole of a shorter one. */
function readEnd(path: string, most: number): Uint8Array {
  refuseEndless(statSync(path), path);
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(Math.min(size, most));
    return end.subarray(0, readSync(file, end, 0, end.length, size - end.length));
  } finally {
    closeSync(file);
  }
}

/** The numbers of the files of a journal, oldest first; none when the folder is missing. Throws when it can't be listed. */
export function listFileNumbers(folder: string): number[] {
  return listEntries(folder)
    .flatMap(({ name }) => /^(\d{6,12})\.journal$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** `000001.journal` */
export function journalFileName(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}

/** Logs an error instead of throwing it, so that one unreadable journal does not hide the others. */
export function tryOrLog<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/**
 * The journals in a folder; none when the folder is missing. Throws when it can't be listed. Each journal is a folder;
 * a file beside them belongs to another program.
 */
export function listJournals(folder: string): JournalId[] {
  return listEntries(folder)
    .filter((entry) => !entry.isFile() && journalIdSchema.safeParse(entry.name).success)
    .map(({ name }) => name);
}

/** Throws for a folder that can't be listed, because it may hold unsaved changes. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
