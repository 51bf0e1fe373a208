import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../../engine/store/atomic-write.ts';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';
import {
  changeEntry,
  type JournalReading,
  readJournal,
  savedEntry,
  type TextLocation,
  wholeEntry,
} from '../journal.ts';
import { journalFileName, listFileNumbers, tryOrLog } from '../journal-files.ts';

/** Size and number of entries at which a file is closed; the next one starts with the whole draft. */
const MAX_FILE_SIZE = 4_000_000;
const MAX_ENTRIES = 500;

/** Writes one journal in its own folder, outside the user's folders: `journal/<draft>.<opening>/000001.journal`. */
export interface Journal {
  /** Resolves when the text is synced to disk. Does nothing when the text is unchanged. */
  write: (text: string, place: TextLocation, at: string) => Promise<void>;
  /** Records that this text is saved in the file. When the journal has a newer text, that one stays unsaved. */
  markSaved: (text: string, file: string, hash: string, at: string) => Promise<void>;
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
  let last: { text: string; place: TextLocation } | null = null;

  /** Starts a new file with a whole entry: a file of an earlier start may have been cut off. */
  const startFile = async (entry: Buffer): Promise<OpenFile> => {
    mkdirSync(folder, { recursive: true });
    const former = listFileNumbers(folder);
    const number = (former.at(-1) ?? 0) + 1;
    const handle = await open(join(folder, journalFileName(number)), 'wx', 0o600);
    try {
      await handle.writeFile(entry);
      await handle.sync();
      await syncFolder(folder);
      await syncFolder(dirname(folder));
    } catch (error) {
      await handle.close();
      rmSync(join(folder, journalFileName(number)), { force: true });
      throw error;
    }
    // Keeps the previous file until this one has a successor, because a disk may lose bytes that it reported as synced.
    for (const old of former.slice(0, -1)) removeIfPossible(join(folder, journalFileName(old)));
    return { handle, number, bytes: entry.length, entries: 1 };
  };

  const append = async (file: OpenFile, entry: Buffer): Promise<void> => {
    await file.handle.writeFile(entry);
    await file.handle.datasync();
    file.bytes += entry.length;
    file.entries += 1;
  };

  /** After an error (a full disk) the content of the file is unknown: the next entry starts a new file. */
  const abandonFile = async (): Promise<void> => {
    const failed = current;
    current = null;
    last = null;
    await failed?.handle.close().catch(() => undefined);
  };

  // Each entry depends on the previous one, so writes run one at a time.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };

  const write: Journal['write'] = async (text, place, at) => {
    if (last && last.text === text && isSameLocation(last.place, place)) return;
    try {
      if (current && last && current.bytes < MAX_FILE_SIZE && current.entries < MAX_ENTRIES)
        await append(current, changeEntry(last.text, text, place, at));
      else {
        await current?.handle.close();
        current = null;
        current = await startFile(wholeEntry(text, place, at));
      }
      last = { text, place };
    } catch (error) {
      await abandonFile();
      throw error;
    }
  };
  const markSaved: Journal['markSaved'] = async (text, file, hash, at) => {
    if (!current || !last || last.text !== text) return;
    try {
      await append(current, savedEntry(file, hash, at));
      last = { text, place: { ...last.place, file } };
    } catch (error) {
      await abandonFile();
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
    write: (...input) => enqueue(() => write(...input)),
    markSaved: (...input) => enqueue(() => markSaved(...input)),
    close: () => enqueue(close),
  };
}

function isSameLocation(one: TextLocation, other: TextLocation): boolean {
  return one.file === other.file && one.cameFrom.join('\n') === other.cameFrom.join('\n');
}

/**
 * Reads the newest file of a journal, or the previous one when the newest has no whole entry or can't be read. Throws
 * when a file can't be read and the older ones have no unsaved text, because the unreadable file may have newer text.
 */
export function readJournalFolder(folder: string): JournalReading | null {
  let cutOff = false;
  let refused: unknown = null;
  for (const number of listFileNumbers(folder).reverse()) {
    try {
      const reading = readJournal(readFileAtOnce(join(folder, journalFileName(number))));
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

/** Removes a journal, except for files that can't be read: they may hold unsaved changes and be readable later. */
export function removeJournal(folder: string): void {
  const files = tryOrLog(() => listFileNumbers(folder))?.map((number) => join(folder, journalFileName(number)));
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

/** Keeps an unreadable file. When a virus scanner holds a file, the next new file removes it. */
function removeIfPossible(path: string): void {
  try {
    if (isReadable(path)) rmSync(path, { force: true });
  } catch (error) {
    console.error(error);
  }
}

/** File with the time of the last entry when the user saw that the journal can't be read. */
const DISMISSED_FILE = 'passed-over';

/** Records that the user saw that this journal can't be read. Valid until the journal is written again. */
export function dismiss(folder: string): void {
  writeFileSync(join(folder, DISMISSED_FILE), String(lastWrittenAt(folder)));
}

export function isDismissed(folder: string): boolean {
  try {
    return readFileAtOnce(join(folder, DISMISSED_FILE)).toString('utf8') === String(lastWrittenAt(folder));
  } catch {
    return false;
  }
}

/** When the last entry was written, in milliseconds since 1970; 0 when there is none. */
export function lastWrittenAt(folder: string): number {
  return Math.max(
    0,
    ...listFileNumbers(folder).map((number) => statSync(join(folder, journalFileName(number))).mtimeMs),
  );
}
