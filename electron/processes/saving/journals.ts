import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalId } from '../../ipc/journal-id.ts';
import { draftOfJournal } from '../../ipc/journal-id.ts';
import type { Unlisted } from '../../ipc/unlisted.ts';
import type { JournalReading, TextLocation } from '../journal.ts';
import { isSaved, listJournals, tryOrLog } from '../journal-files.ts';
import type { Holder } from '../protocol.ts';
import {
  dismiss,
  isDismissed,
  type Journal,
  lastWrittenAt,
  openJournal,
  readJournalFolder,
  removeJournal,
} from './journal-folder.ts';

/** A journal with unsaved changes. */
export interface UnsavedJournal {
  journal: JournalId;
  draftId: string;
  reading: JournalReading;
  /** The folder that it is in. */
  folder: string;
  /** The user saw that it can't be read, and it has not changed since. */
  passedOver: boolean;
}

/** The window that sends a request, and all open windows. */
interface Requester {
  window: number;
  windows: readonly number[];
}

/**
 * The journals of all documents (`journal/<journal>/`), or of all forms of blocks. A journal belongs to one opening in
 * a window, not to a draft, so that two copies of a file with the same draft id do not mix.
 */
export interface Journals {
  write: (journal: JournalId, holder: Holder, text: string, place: TextLocation, at: string) => Promise<void>;
  /**
   * Reserves a journal for an opening before anything is written: the window is about to show it, or this process
   * restarted.
   */
  hold: (journal: JournalId, holder: Holder) => void;
  /** Records in the journals of this opening that this text of this draft is saved in the file. */
  markSaved: (holder: Holder, draftId: string, text: string, file: string, hash: string, at: string) => Promise<void>;
  /** Releases the journals that this opening reserved and did not write. */
  releaseUnwritten: (holder: Holder) => void;
  /** Closes the journals of this opening; they stay on disk. */
  close: (holder: Holder) => Promise<void>;
  read: (journal: JournalId) => JournalReading | null;
  /**
   * Why this window may not decide about a journal: another window has it open, or its last text was written after `at`
   * (ISO 8601; undefined skips this check). null: it may.
   */
  checkAccess: (journal: JournalId, requester: Requester, at?: string) => 'found-elsewhere' | 'found-changed' | null;
  /**
   * The journals with unsaved text that no other window has open; newest first. An unreadable journal has no text, and
   * `read` throws the error. When the folder can't be listed, one entry represents all its journals.
   */
  unsaved: (requester: Requester) => UnsavedJournal[];
  /** The user saw that these can't be read. When that can't be stored, the app reports it again. */
  dismiss: (journals: readonly JournalId[]) => void;
  /** Unreadable files stay, and are found again. */
  remove: (journal: JournalId) => Promise<void>;
}

/** Milliseconds that the journal of a saved draft is kept after its last entry. */
const KEEP_AFTER_SAVING = 30 * 24 * 60 * 60_000;

const UNREADABLE: JournalReading = { text: null, at: '', file: null, cameFrom: [], saved: false, cutOff: true };

const UNLISTED: Unlisted = 'unlisted';

export function openJournals(folder: string): Journals {
  const open = new Map<JournalId, Journal>();
  /** The last writer of each journal. */
  const writers = new Map<JournalId, Holder>();
  /** Closed journals, with their opening. */
  const closed = new Map<JournalId, number>();
  const folderOf = (journal: JournalId) => join(folder, journal);

  const close = async (journal: JournalId): Promise<void> => {
    const known = open.get(journal);
    open.delete(journal);
    await known?.close();
  };
  const journalsOf = ({ opening }: Holder): JournalId[] =>
    [...writers].filter(([, writer]) => writer.opening === opening).map(([journal]) => journal);
  /** The requesting window itself does not count: a page that crashed reloads in the same window. */
  const isOpenElsewhere = (journal: JournalId, { window, windows }: Requester): boolean => {
    const writer = writers.get(journal)?.window;
    return writer !== undefined && writer !== window && windows.includes(writer);
  };

  removeSaved(folder);
  return {
    write: async (journal, { window, opening }, text, place, at) => {
      writers.set(journal, { window, opening });
      const known = open.get(journal) ?? openJournal(folderOf(journal));
      open.set(journal, known);
      await known.write(text, place, at);
    },
    hold: (journal, { window, opening }) => {
      writers.set(journal, { window, opening });
    },
    markSaved: async (holder, draftId, text, file, hash, at) => {
      for (const journal of journalsOf(holder))
        if (draftOfJournal(journal) === draftId) await open.get(journal)?.markSaved(text, file, hash, at);
      // Saving on a slow disk may end after the journal was closed.
      for (const [journal, opening] of closed) {
        if (opening !== holder.opening || draftOfJournal(journal) !== draftId || open.has(journal)) continue;
        const reading = readJournalFolder(folderOf(journal));
        if (reading?.text !== text) continue;
        const late = openJournal(folderOf(journal));
        await late.write(text, { file, cameFrom: reading.cameFrom }, at);
        await late.markSaved(text, file, hash, at);
        await late.close();
      }
    },
    releaseUnwritten: (holder) => {
      for (const journal of journalsOf(holder)) if (!open.has(journal)) writers.delete(journal);
    },
    close: async (holder) => {
      for (const journal of journalsOf(holder)) {
        writers.delete(journal);
        closed.set(journal, holder.opening);
        await close(journal);
      }
    },
    read: (journal) => {
      // Lists the folder first, which throws when a missing journal might be there.
      if (journal === UNLISTED) listJournals(folder);
      return readJournalFolder(folderOf(journal));
    },
    checkAccess: (journal, requester, at) => {
      if (isOpenElsewhere(journal, requester)) return 'found-elsewhere';
      const reading = at === undefined ? null : readJournalFolder(folderOf(journal));
      return reading && reading.at !== at ? 'found-changed' : null;
    },
    unsaved: (requester) => {
      const ids = tryOrLog(() => listJournals(folder));
      if (ids === undefined)
        return [{ journal: UNLISTED, draftId: UNLISTED, reading: UNREADABLE, folder, passedOver: false }];
      return ids
        .filter((journal) => !isOpenElsewhere(journal, requester))
        .flatMap((journal) => {
          const reading = readUnsaved(folderOf(journal));
          const passedOver = isDismissed(folderOf(journal));
          return reading ? [{ journal, draftId: draftOfJournal(journal), reading, folder, passedOver }] : [];
        })
        .sort((a, b) => (a.reading.at < b.reading.at ? 1 : a.reading.at > b.reading.at ? -1 : 0));
    },
    dismiss: (journals) => {
      for (const journal of journals) if (journal !== UNLISTED) tryOrLog(() => dismiss(folderOf(journal)));
    },
    remove: async (journal) => {
      writers.delete(journal);
      await close(journal);
      removeJournal(folderOf(journal));
    },
  };
}

/** null: the journal is empty or its last text is saved. */
function readUnsaved(folder: string): JournalReading | null {
  if (tryOrLog(() => isSaved(folder))) return null;
  try {
    const reading = readJournalFolder(folder);
    return reading?.saved ? null : reading;
  } catch (error) {
    console.error(error);
    return UNREADABLE;
  }
}

/**
 * Removes journals whose last text is saved, except the newest of each draft, which is kept for a while. Journals with
 * unsaved or unreadable content stay; empty ones are removed.
 */
function removeSaved(folder: string): void {
  const newestFirst = (tryOrLog(() => listJournals(folder)) ?? [])
    .flatMap((journal) => {
      const changed = tryOrLog(() => lastWrittenAt(join(folder, journal)));
      return changed === undefined ? [] : [{ journal, changed }];
    })
    .sort((a, b) => b.changed - a.changed);
  const drafts = new Set<string>();
  for (const { journal, changed } of newestFirst) {
    // A crash before the first entry left an empty folder.
    if (changed === 0) {
      removeIfEmpty(join(folder, journal));
      continue;
    }
    const draftId = draftOfJournal(journal);
    const isNewest = !drafts.has(draftId);
    drafts.add(draftId);
    if (isNewest && Date.now() - changed < KEEP_AFTER_SAVING) continue;
    tryOrLog(() => {
      if (isSaved(join(folder, journal))) removeJournal(join(folder, journal));
    });
  }
}

/** Does nothing when the folder is not empty. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It may hold files of another program.
  }
}
