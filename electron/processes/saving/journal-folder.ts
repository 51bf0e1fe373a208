import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../../engine/store/atomic-write.ts';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';
import { changeEntry, type JournalReading, type Place, readJournal, savedEntry, wholeEntry } from '../journal.ts';
import { fileName, numbersIn, unless } from '../journal-ends.ts';

/** Bytes and entries after which a file is closed and the next begins with the whole draft. */
const LARGEST_FILE = 4_000_000;
const MOST_ENTRIES = 500;

/** One journal, in a folder of its own outside the user's folders: `journal/<draft>.<opening>/000001.journal`. */
export interface Journal {
  /** Resolves when the text is synced to the disk. A text that is the last one already costs nothing. */
  write: (text: string, place: Place, at: string) => Promise<void>;
  /** Notes that this text stands in the file. Where more was typed since, that stays what is not saved. */
  saved: (text: string, file: string, hash: string, at: string) => Promise<void>;
  close: () => Promise<void>;
}

interface OpenFile {
  handle: FileHandle;
  number: number;
  bytes: number;
  entries: number;
}

export function openJournal(folder: string): Journal {
  let current: OpenFile | null = null;
  let last: { text: string; place: Place } | null = null;

  /** A file that may have been cut off is never written on: the first entry of each start is whole, in a new file. */
  const begin = async (entry: Buffer): Promise<OpenFile> => {
    mkdirSync(folder, { recursive: true });
    const former = numbersIn(folder);
    const number = (former.at(-1) ?? 0) + 1;
    const handle = await open(join(folder, fileName(number)), 'wx', 0o600);
    try {
      await handle.writeFile(entry);
      await handle.sync();
      await syncFolder(folder);
      await syncFolder(dirname(folder));
    } catch (error) {
      await handle.close();
      rmSync(join(folder, fileName(number)), { force: true });
      throw error;
    }
    // The one before stays until this one has a successor: a disk may lose what it said it kept.
    for (const old of former.slice(0, -1)) removeIfPossible(join(folder, fileName(old)));
    return { handle, number, bytes: entry.length, entries: 1 };
  };

  const append = async (file: OpenFile, entry: Buffer): Promise<void> => {
    await file.handle.writeFile(entry);
    await file.handle.datasync();
    file.bytes += entry.length;
    file.entries += 1;
  };

  /** After a failure (a full disk) nobody knows what stands in the file: the next entry begins a new one. */
  const giveUp = async (): Promise<void> => {
    const failed = current;
    current = null;
    last = null;
    await failed?.handle.close().catch(() => undefined);
  };

  // Entries follow from each other: one is written after the other, whoever asks.
  let row: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = row.then(work, work);
    row = next.catch(() => undefined);
    return next;
  };

  const write: Journal['write'] = async (text, place, at) => {
    if (last && last.text === text && isSame(last.place, place)) return;
    try {
      if (current && last && current.bytes < LARGEST_FILE && current.entries < MOST_ENTRIES)
        await append(current, changeEntry(last.text, text, place, at));
      else {
        await current?.handle.close();
        current = null;
        current = await begin(wholeEntry(text, place, at));
      }
      last = { text, place };
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  const saved: Journal['saved'] = async (text, file, hash, at) => {
    if (!current || !last || last.text !== text) return;
    try {
      await append(current, savedEntry(file, hash, at));
      last = { text, place: { ...last.place, file } };
    } catch (error) {
      await giveUp();
      throw error;
    }
  };
  const close: Journal['close'] = async () => {
    const open = current;
    current = null;
    last = null;
    await open?.handle.close();
  };
  return {
    write: (...input) => inTurn(() => write(...input)),
    saved: (...input) => inTurn(() => saved(...input)),
    close: () => inTurn(close),
  };
}

function isSame(one: Place, other: Place): boolean {
  return one.file === other.file && one.cameFrom.join('\n') === other.cameFrom.join('\n');
}

/**
 * What a journal holds: of its newest file, or of the one before where that holds no whole entry or can't be read. Throws what
 * the system says where a file can't be read and none before it has words that were not saved: newer ones may stand in it.
 */
export function readJournalFolder(folder: string): JournalReading | null {
  let cutOff = false;
  let refused: unknown = null;
  for (const number of numbersIn(folder).reverse()) {
    try {
      const reading = readJournal(readFileAtOnce(join(folder, fileName(number))));
      if (reading.text === null) cutOff = true;
      else if (refused === null || !reading.saved) return { ...reading, cutOff: reading.cutOff || cutOff };
      else break;
    } catch (error) {
      refused = error;
      cutOff = true;
    }
  }
  if (refused !== null) throw refused;
  return null;
}

/**
 * Takes a journal away, but for what the disk does not give: words that nobody has seen may stand in it, and another day it may
 * be read.
 */
export function removeJournal(folder: string): void {
  const files = unless(() => numbersIn(folder))?.map((number) => join(folder, fileName(number)));
  if (files === undefined) return;
  const unread = files.filter((path) => !isReadable(path));
  if (unread.length === 0) rmSync(folder, { recursive: true, force: true });
  else for (const path of files) if (!unread.includes(path)) rmSync(path, { force: true });
}

function isReadable(path: string): boolean {
  try {
    readFileAtOnce(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * What can't be read stays. A virus scanner may hold it: what is written goes on, and the next file that begins takes it away.
 */
function removeIfPossible(path: string): void {
  try {
    if (isReadable(path)) rmSync(path, { force: true });
  } catch (error) {
    console.error(error);
  }
}

/** Holds the moment of the last entry that was there when a person read that the journal can't be read. */
const PASSED_OVER = 'passed-over';

/** A person has read that this journal can't be read: that holds until something is written in it. */
export function passOver(folder: string): void {
  writeFileSync(join(folder, PASSED_OVER), String(journalChanged(folder)));
}

export function isPassedOver(folder: string): boolean {
  try {
    return readFileAtOnce(join(folder, PASSED_OVER)).toString('utf8') === String(journalChanged(folder));
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 of the last entry that was written; 0 where there is none. */
export function journalChanged(folder: string): number {
  return Math.max(0, ...numbersIn(folder).map((number) => statSync(join(folder, fileName(number))).mtimeMs));
}
