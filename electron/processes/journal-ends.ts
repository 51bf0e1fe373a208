import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseEndless } from '../../engine/store/open-file.ts';
import { type JournalId, journalIdSchema } from '../ipc/journal-id.ts';
import { endsSaved, LONGEST_SAVED } from './journal.ts';

/** More are looked through by the process that keeps them. */
const FEW = 60;

/**
 * Every journal in the folder ends with its text in its file: `Journals.unsaved` has nothing to say of them. Asked before the process
 * that keeps them is there, and learned from their ends alone. false also where that is not certain.
 */
export function areAllSaved(folder: string): boolean {
  const journals = unless(() => journalsIn(folder));
  return (
    journals !== undefined &&
    journals.length <= FEW &&
    journals.every((journal) => unless(() => isSaved(join(folder, journal))) === true)
  );
}

/** What was typed last stands in its file, and that is the last word. Learned from the end of the newest file alone. */
export function isSaved(folder: string): boolean {
  const newest = numbersIn(folder).at(-1);
  return newest !== undefined && endsSaved(endOf(join(folder, fileName(newest)), LONGEST_SAVED));
}

/** The last bytes of a file; of a shorter one all. */
function endOf(path: string, most: number): Uint8Array {
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

/** The numbers of a journal's files, the oldest first; none where there is no such folder. Throws where it can't be listed. */
export function numbersIn(folder: string): number[] {
  return entriesIn(folder)
    .flatMap(({ name }) => /^(\d{6,12})\.journal$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** `000001.journal` */
export function fileName(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}

/** Logs what it throws: one journal that can't be read or removed keeps nobody from the others. */
export function unless<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/**
 * The journals that stand in a folder; none where there is no such folder. Throws where it can't be listed. A journal is a folder: a
 * file beside them is another program's.
 */
export function journalsIn(folder: string): JournalId[] {
  return entriesIn(folder)
    .filter((entry) => !entry.isFile() && journalIdSchema.safeParse(entry.name).success)
    .map(({ name }) => name);
}

/** What a disk does not list is not nothing: words may stand in it. */
function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
