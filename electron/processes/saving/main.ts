/** Keeps every word: the journal, the files, the versions. This process does nothing else. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repairText } from '../../../engine/jobs/repair-text.ts';
import { readDraft, writeDraft } from '../../../engine/store/draft-file.ts';
import type { OpenedDraft, Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';
import { refusal } from '../../texts/refusal.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { keepPictures, picturesOf } from '../pictures.ts';
import type { Context, Folders, FromProcess, Handlers } from '../protocol.ts';
import { createReach } from '../reach.ts';
import { serve } from '../serve.ts';
import { isSaved, type Journal, journalChanged, openJournal, readJournalFolder } from './journal-folder.ts';
import { keepVersion, listVersions, nameVersion, readVersion, thinVersions, VERSION_EVERY } from './versions.ts';
import { watchFiles } from './watched-files.ts';
import { writeRefusal } from './write-refusal.ts';

/** A journal stays open while its draft is: it is never waited for behind a file on a slow share. */
serve<'saving'>(savingHandlers, ['writeJournal', 'leaveDocument']);

/** What the system calls a folder that does not answer. */
const AWAY = 'ETIMEDOUT';
/** Milliseconds between two looks at the files of open documents. */
const LOOK_EVERY = 1_500;

function savingHandlers({ data }: Folders, tell: (message: FromProcess) => void): Handlers<'saving'> {
  const pictures = join(data, 'pictures');
  const journalsFolder = join(data, 'journal');
  const journalFolder = (draftId: string) => join(journalsFolder, draftId);
  const versionsFolder = (draftId: string) => join(data, 'versions', draftId);
  const journals = new Map<string, Journal>();
  /** The window that wrote last of a draft. */
  const writers = new Map<string, number>();
  const reach = createReach();
  const lastVersion = new Map<string, number>();

  const journalOf = (draftId: string): Journal => {
    const journal = journals.get(draftId) ?? openJournal(journalFolder(draftId));
    journals.set(draftId, journal);
    return journal;
  };

  /** Nobody writes of this draft for now; whoever does so again begins a new file of its journal. */
  const letGo = async (draftId: string): Promise<void> => {
    const journal = journals.get(draftId);
    journals.delete(draftId);
    await journal?.close();
  };

  const keepWhenDue = async (draftId: string, draft: string, { now, settings }: Context): Promise<void> => {
    const folder = versionsFolder(draftId);
    const last = lastVersion.get(draftId) ?? Date.parse(listVersions(folder)[0]?.at ?? '1970-01-01T00:00:00Z');
    if (Date.parse(now) - last < VERSION_EVERY) return;
    lastVersion.set(draftId, Date.parse(now));
    await keepVersion(folder, draft, { name: null, at: now });
    thinVersions(folder, now, settings.versionDays);
  };

  const readFrom = async (
    document: GrantId,
    { paths, settings: { language } }: Context,
  ): Promise<Reply<OpenedDraft>> => {
    const file = paths[document] ?? '';
    if (!(await reach(file)))
      return problemReply({ code: 'draft-unreadable', values: { file, detail: AWAY } }, language);
    const read = readDraft(file);
    if (!read.ok) return problemReply(read.problem, language);
    const { draft, images, hash, repaired } = read.value;
    await keepPictures(pictures, images);
    return {
      ok: true,
      value: { draft: JSON.stringify(draft), hash, repaired: repaired.map((repair) => repairText(repair, language)) },
    };
  };

  /** Another window has it open. The one that asks has not: a page that stopped begins anew in the same window. */
  const isWritten = (draftId: string, { window, windows }: Context): boolean => {
    const writer = writers.get(draftId);
    return writer !== undefined && writer !== window && windows.includes(writer);
  };

  const files = watchFiles((window, file, how) => tell({ told: 'changed', window, file, how }));
  setInterval(() => void files.look(), LOOK_EVERY);
  forgetSavedJournals(journalsFolder);
  return {
    readDraft: async ({ document }, context) => {
      const read = await readFrom(document, context);
      if (read.ok) files.know(context.window, context.paths[document] ?? '', read.value.hash);
      return read;
    },

    peekDraft: ({ document }, context) => readFrom(document, context),

    saveDraft: async ({ document, draft: text, base }, context) => {
      const { language } = context.settings;
      const file = context.paths[document] ?? '';
      const draft = draftIn(text, file, language);
      if (!draft.ok) return draft;
      if (!(await reach(file))) return refusal('folder-gone', language, { file: basename(file) });
      const written = await writeDraft(file, draft.value, picturesOf(pictures, draft.value), {
        base: base === 'unreadable' ? hashOfUnreadable(file) : base,
      });
      if (!written.ok) {
        const { problem } = written;
        const known =
          problem.code === 'write-failed' ? writeRefusal(problem.values.detail, basename(file), language) : null;
        const gone = problem.code === 'changed-elsewhere' ? goneFrom(file) : null;
        return known ?? (gone ? refusal(gone, language, { file: basename(file) }) : problemReply(problem, language));
      }
      files.know(context.window, file, written.value.hash);
      // What was typed since is in the journal already and stays the last word.
      await journals
        .get(draft.value.id)
        ?.saved(text, file, written.value.hash, context.now)
        .catch(() => undefined);
      await keepWhenDue(draft.value.id, text, context).catch(() => undefined);
      return { ok: true, value: written.value };
    },

    writeJournal: async ({ draftId, document, draft }, context) => {
      writers.set(draftId, context.window);
      try {
        await journalOf(draftId).write(
          draft,
          document === null ? null : (context.paths[document] ?? null),
          context.now,
        );
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        return refusal('journal-failed', context.settings.language, { detail });
      }
      return { ok: true, value: { at: context.now } };
    },

    leaveDocument: async (_input, { window }) => {
      files.forget(window);
      for (const [draftId, writer] of [...writers]) {
        if (writer !== window) continue;
        writers.delete(draftId);
        await letGo(draftId);
      }
      return { ok: true, value: null };
    },

    recoveries: async (_input, context) => ({
      ok: true,
      value: draftsIn(journalsFolder)
        .filter((draftId) => !isWritten(draftId, context) && !isSaved(journalFolder(draftId)))
        .flatMap((draftId) => {
          const reading = readJournalFolder(journalFolder(draftId));
          if (!reading || reading.saved) return [];
          return [{ draftId, file: reading.file, at: reading.at, cutOff: reading.cutOff }];
        })
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    }),

    readRecovery: async ({ draftId }, { settings }) => {
      const reading = readJournalFolder(journalFolder(draftId));
      if (!reading || reading.text === null) return refusal('no-recovery', settings.language, {});
      const { text, file } = reading;
      const draft = draftIn(text, file, settings.language);
      return draft.ok ? { ok: true, value: { draft: JSON.stringify(draft.value), file } } : draft;
    },

    closeRecovery: async ({ draftId }, { now, settings }) => {
      const reading = readJournalFolder(journalFolder(draftId));
      if (!reading || reading.text === null) return refusal('no-recovery', settings.language, {});
      // Nothing is thrown away that a person may still want: it stands among the versions first.
      if (!reading.saved)
        await keepVersion(versionsFolder(draftId), reading.text, { name: null, at: now, why: 'kept-aside' });
      await letGo(draftId);
      rmSync(journalFolder(draftId), { recursive: true, force: true });
      return { ok: true, value: null };
    },

    versions: async ({ draftId }) => ({ ok: true, value: listVersions(versionsFolder(draftId)) }),

    readVersion: async ({ draftId, version }, { settings }) => {
      const text = readVersion(versionsFolder(draftId), version);
      if (text === null) return refusal('no-version', settings.language, {});
      const draft = draftIn(text, null, settings.language);
      return draft.ok ? { ok: true, value: { draft: JSON.stringify(draft.value) } } : draft;
    },

    keepVersion: async ({ draftId, draft, name, why = 'automatic' }, { now }) => ({
      ok: true,
      value: await keepVersion(versionsFolder(draftId), draft, { name, at: now, why }),
    }),

    nameVersion: async ({ draftId, version, name }, { settings }) => {
      const named = await nameVersion(versionsFolder(draftId), version, name);
      return named === null ? refusal('no-version', settings.language, {}) : { ok: true, value: named };
    },
  };
}

/** Milliseconds that the journal of a saved draft stays after its last key. */
const KEPT_AFTER_SAVING = 30 * 24 * 60 * 60_000;

/** A journal whose last text stands in its file has done its work; one that says anything more is never removed. */
function forgetSavedJournals(folder: string): void {
  for (const draftId of draftsIn(folder)) {
    const journal = join(folder, draftId);
    if (Date.now() - journalChanged(journal) < KEPT_AFTER_SAVING) continue;
    if (isSaved(journal)) rmSync(journal, { recursive: true, force: true });
  }
}

/** SHA-256 of a file from which no draft can be read; null where there is none, or one that can be read by now. */
function hashOfUnreadable(file: string): string | null {
  if (readDraft(file).ok || !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** How a file is not there that was read or written here before; null where it is. */
function goneFrom(file: string): 'file-gone' | 'folder-gone' | null {
  if (existsSync(file)) return null;
  return existsSync(dirname(file)) ? 'file-gone' : 'folder-gone';
}

function draftsIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
