import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalId } from '../../ipc/journal-id.ts';
import { draftOfJournal } from '../../ipc/journal-id.ts';
import type { Unlisted } from '../../ipc/unlisted.ts';
import type { JournalReading, Place } from '../journal.ts';
import { isSaved, journalsIn, unless } from '../journal-ends.ts';
import type { Holder } from '../protocol.ts';
import {
  isPassedOver,
  type Journal,
  journalChanged,
  openJournal,
  passOver,
  readJournalFolder,
  removeJournal,
} from './journal-folder.ts';

/** What a journal says beyond the file of its document. */
export interface UnsavedJournal {
  journal: JournalId;
  draftId: string;
  reading: JournalReading;
  /** In which folder it stands. */
  folder: string;
  /** A person has read that it can't be read, and nothing of it changed since. */
  passedOver: boolean;
}

/** A window, and all that are open. */
interface Asking {
  window: number;
  windows: readonly number[];
}

/**
 * The journals of all documents, `journal/<journal>/`, or of all forms of blocks. One belongs to one opening of a document in
 * a window, and not to its draft: two files with one draft id, as a file manager makes them, keep their words apart.
 */
export interface Journals {
  write: (journal: JournalId, holder: Holder, text: string, place: Place, at: string) => Promise<void>;
  /** An opening has it, though nothing is written yet: it is about to show it, or this process started anew meanwhile. */
  hold: (journal: JournalId, holder: Holder) => void;
  /** Notes in the journals of this opening that this text of this draft stands in the file. */
  saved: (holder: Holder, draftId: string, text: string, file: string, hash: string, at: string) => Promise<void>;
  /** What this opening has and wrote nothing in is nobody's. */
  letGo: (holder: Holder) => void;
  /** Nothing more is written in this opening; what was written stays. */
  leave: (holder: Holder) => Promise<void>;
  read: (journal: JournalId) => JournalReading | null;
  /**
   * Why this window decides nothing about it: another one has it open, or its last text is not the one that was shown (`at`, ISO
   * 8601; undefined: whichever it is). null: it may.
   */
  barred: (journal: JournalId, asking: Asking, at?: string) => 'found-elsewhere' | 'found-changed' | null;
  /**
   * All that no other window writes, and of which the last text stands in no file; newest first. One that the disk does not give
   * has no text: `read` throws why. Where the disk does not say which there are, one stands for all that may be there.
   */
  unsaved: (asking: Asking) => UnsavedJournal[];
  /** A person has read that these can't be read. One of which that can't be noted is said again. */
  passOver: (journals: readonly JournalId[]) => void;
  /** What the disk does not give of it stays, and is found again. */
  remove: (journal: JournalId) => Promise<void>;
}

/** Milliseconds that the journal of a saved draft stays after its last key. */
const KEPT_AFTER_SAVING = 30 * 24 * 60 * 60_000;

const UNREADABLE: JournalReading = { text: null, at: '', file: null, cameFrom: [], saved: false, cutOff: true };

const UNLISTED: Unlisted = 'unlisted';

export function keepJournals(folder: string): Journals {
  const open = new Map<JournalId, Journal>();
  /** Who wrote last in it. */
  const writers = new Map<JournalId, Holder>();
  /** Those that were closed, and by which opening. */
  const left = new Map<JournalId, number>();
  const folderOf = (journal: JournalId) => join(folder, journal);

  const close = async (journal: JournalId): Promise<void> => {
    const known = open.get(journal);
    open.delete(journal);
    await known?.close();
  };
  const writtenBy = ({ opening }: Holder): JournalId[] =>
    [...writers].filter(([, writer]) => writer.opening === opening).map(([journal]) => journal);
  /** Another window has it open. The one that asks has not: a page that stopped begins anew in the same window. */
  const isWritten = (journal: JournalId, { window, windows }: Asking): boolean => {
    const writer = writers.get(journal)?.window;
    return writer !== undefined && writer !== window && windows.includes(writer);
  };

  forgetSaved(folder);
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
    saved: async (holder, draftId, text, file, hash, at) => {
      for (const journal of writtenBy(holder))
        if (draftOfJournal(journal) === draftId) await open.get(journal)?.saved(text, file, hash, at);
      // A slow file may stand only after its window was left, and its journal closed.
      for (const [journal, opening] of left) {
        if (opening !== holder.opening || draftOfJournal(journal) !== draftId || open.has(journal)) continue;
        const reading = readJournalFolder(folderOf(journal));
        if (reading?.text !== text) continue;
        const late = openJournal(folderOf(journal));
        await late.write(text, { file, cameFrom: reading.cameFrom }, at);
        await late.saved(text, file, hash, at);
        await late.close();
      }
    },
    letGo: (holder) => {
      for (const journal of writtenBy(holder)) if (!open.has(journal)) writers.delete(journal);
    },
    leave: async (holder) => {
      for (const journal of writtenBy(holder)) {
        writers.delete(journal);
        left.set(journal, holder.opening);
        await close(journal);
      }
    },
    read: (journal) => {
      // Before anything else: none of a folder that can't be listed is known not to be there.
      if (journal === UNLISTED) journalsIn(folder);
      return readJournalFolder(folderOf(journal));
    },
    barred: (journal, asking, at) => {
      if (isWritten(journal, asking)) return 'found-elsewhere';
      const reading = at === undefined ? null : readJournalFolder(folderOf(journal));
      return reading && reading.at !== at ? 'found-changed' : null;
    },
    unsaved: (asking) => {
      const there = unless(() => journalsIn(folder));
      if (there === undefined)
        return [{ journal: UNLISTED, draftId: UNLISTED, reading: UNREADABLE, folder, passedOver: false }];
      return there
        .filter((journal) => !isWritten(journal, asking))
        .flatMap((journal) => {
          const reading = unsavedIn(folderOf(journal));
          const passedOver = isPassedOver(folderOf(journal));
          return reading ? [{ journal, draftId: draftOfJournal(journal), reading, folder, passedOver }] : [];
        })
        .sort((a, b) => (a.reading.at < b.reading.at ? 1 : a.reading.at > b.reading.at ? -1 : 0));
    },
    passOver: (journals) => {
      for (const journal of journals) if (journal !== UNLISTED) unless(() => passOver(folderOf(journal)));
    },
    remove: async (journal) => {
      writers.delete(journal);
      await close(journal);
      removeJournal(folderOf(journal));
    },
  };
}

/** null: it holds nothing, or its last text stands in its file. */
function unsavedIn(folder: string): JournalReading | null {
  if (unless(() => isSaved(folder))) return null;
  try {
    const reading = readJournalFolder(folder);
    return reading?.saved ? null : reading;
  } catch (error) {
    console.error(error);
    return UNREADABLE;
  }
}

/**
 * A journal whose last text stands in its file has done its work: of each draft the newest stays for a while. One that says
 * anything more is never removed, nor is one that the disk does not give. One in which nothing stands goes.
 */
function forgetSaved(folder: string): void {
  const newestFirst = (unless(() => journalsIn(folder)) ?? [])
    .flatMap((journal) => {
      const changed = unless(() => journalChanged(join(folder, journal)));
      return changed === undefined ? [] : [{ journal, changed }];
    })
    .sort((a, b) => b.changed - a.changed);
  const drafts = new Set<string>();
  for (const { journal, changed } of newestFirst) {
    // A crash came before its first entry.
    if (changed === 0) {
      removeIfEmpty(join(folder, journal));
      continue;
    }
    const draftId = draftOfJournal(journal);
    const isNewest = !drafts.has(draftId);
    drafts.add(draftId);
    if (isNewest && Date.now() - changed < KEPT_AFTER_SAVING) continue;
    unless(() => {
      if (isSaved(join(folder, journal))) removeJournal(join(folder, journal));
    });
  }
}

/** Not where anything stands in it. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It may hold what this app does not know.
  }
}
