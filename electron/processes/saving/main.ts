/** Keeps every word: the journal, the files, the versions. This process does nothing else. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Result, refused } from '../../../engine/core/result.ts';
import { carriedDraft, carrierNamed } from '../../../engine/jobs/carried-draft.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import { repairText } from '../../../engine/jobs/repair-text.ts';
import { removeLeftBehindOf } from '../../../engine/store/atomic-write.ts';
import { type DraftRepair, parseDraft, readDraftBytes, writeDraft } from '../../../engine/store/draft-file.ts';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { StoreProblem } from '../../../engine/store/problems.ts';
import type { OpenedDraft, Recovery, Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';
import { draftOfJournal } from '../../ipc/journal-id.ts';
import { notSaved, notShown, notThere } from '../../texts/pictures-left-out.ts';
import { refusal } from '../../texts/refusal.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { keepPicturesThatFit } from '../pictures.ts';
import type { Context, Folders, FromProcess, Handlers, OpenBefore, Work } from '../protocol.ts';
import { serve } from '../serve.ts';
import { createUserFiles } from '../user-files.ts';
import { createBelievedClock } from './believed-clock.ts';
import { bringPicturesBack } from './bring-pictures-back.ts';
import { isDiskAway } from './disk-away.ts';
import { keepJournals, type UnsavedJournal } from './journals.ts';
import { createLateWritings } from './late-writings.ts';
import { type Lacking, picturesToSave } from './pictures-to-save.ts';
import { tidyOnce } from './tidy.ts';
import { keepVersion, nameVersion, readVersion, thinVersions, VERSION_EVERY } from './versions.ts';
import { newestOfFile, noteBegin, versionsOfFile } from './versions-of-file.ts';
import { watchFiles } from './watched-files.ts';
import { writeRefusal } from './write-refusal.ts';

serve<'saving'>(savingHandlers, rowOf);

/** A journal waits for no file, and no file for another: each may stand on a share that does not answer. */
function rowOf({ name, input, context }: Work): string {
  switch (name) {
    case 'writeJournal':
    case 'leaveDocument':
    case 'writeForm':
    case 'closeForm':
      return 'journal';
    case 'readDraft':
    case 'peekDraft':
    case 'saveDraft':
    case 'recoveriesOf':
      return `file ${context.paths[(input as { document: GrantId }).document]}`;
    case 'openRecovery':
    case 'openForm':
      return 'recovery';
    case 'versions':
      return 'versions';
    case 'carryingDrafts':
      return 'carrying';
    default:
      return '';
  }
}

/** Milliseconds between two looks at the files of open documents. */
const LOOK_EVERY = 1_500;

/** What the checks find at the place itself, each time, is not said when a document opens. */
const SAID_BY_CHECKS: ReadonlySet<DraftRepair['code']> = new Set(['snapshot-missing', 'target-missing']);

function savingHandlers({ data }: Folders, tell: (message: FromProcess) => void, open: OpenBefore): Handlers<'saving'> {
  const pictures = join(data, 'pictures');
  const versionsFolder = (draftId: string) => join(data, 'versions', draftId);
  const journals = keepJournals(join(data, 'journal'));
  /** What stands in the forms of blocks: each opening has a journal as a document has. */
  const forms = keepJournals(join(data, 'forms'));
  const userFiles = createUserFiles();
  const clock = createBelievedClock(join(data, 'tidied'));
  const stampOf = ({ now, settings }: Context) => clock.stamp(now, settings.versionDays);
  const tidyLater = tidyOnce(data, clock);
  /** Of each file of a draft, when its last version was kept. */
  const lastVersion = new Map<string, number>();
  const late = createLateWritings();
  const lacking: Lacking = new Map();
  /** By opening, the files that were silent when a picture was looked for in them: the next save asks them again. */
  const toAskAgain = new Map<number, string[]>();
  /** Pictures, by draft and hash, of which the opening of its file said that they are missing there. */
  const knownMissing = new Set<string>();
  /** Files beside which nothing of an interrupted save is left. */
  const cleared = new Set<string>();

  const readFile = (file: string) => userFiles.work(file, (alive) => readDraftBytes(file, alive));

  /** `before`: the file that the window showed until now. */
  const keepWhenDue = async (
    draftId: string,
    { file, before }: { file: string; before: string },
    draft: string,
    context: Context,
  ): Promise<void> => {
    const folder = versionsFolder(draftId);
    const at = stampOf(context);
    const key = join(draftId, file);
    const last = lastVersion.get(key) ?? newestOfFile(folder, file);
    // Not waited for: it asks for files that may stand on a share that does not answer.
    if (last === null || before !== file)
      void noteBegin(folder, file, {
        savedFrom: before === file ? null : before,
        at,
        isMoved: (other) => isMoved(other, file),
      }).catch((error: unknown) => console.error(error));
    const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(at) - last;
    // One that lies ahead is of a clock that was wrong: it holds up nothing.
    if (since >= 0 && since < VERSION_EVERY) return;
    await keepVersion(folder, draft, { name: null, at, file });
    lastVersion.set(key, Date.parse(at));
    const { now, settings } = context;
    const believed = clock.look(now, settings.versionDays);
    if (believed !== null) thinVersions(folder, believed, settings.versionDays);
  };

  const readFrom = async (
    document: GrantId,
    { paths, settings: { language } }: Context,
  ): Promise<Reply<OpenedDraft>> => {
    const file = paths[document] ?? '';
    const bytes = await readFile(file);
    if (bytes === null) return refusal('file-away', language, { file: basename(file) });
    const read = bytes.ok ? parseDocument(bytes.value, file) : bytes;
    if (!read.ok) {
      const isAway = read.problem.code === 'draft-missing' && (await userFiles.work(file, () => isDiskAway(file)));
      return isAway ? refusal('file-away', language, { file: basename(file) }) : problemReply(read.problem, language);
    }
    const { draft, images, hash, repaired, carrier } = read.value;
    for (const repair of repaired)
      if (repair.code === 'image-bytes-missing') knownMissing.add(`${draft.id} ${repair.image}`);
    const notKept = await keepPicturesThatFit(pictures, images);
    return {
      ok: true,
      value: {
        draft: JSON.stringify(draft),
        hash,
        repaired: repaired
          .filter(({ code }) => !SAID_BY_CHECKS.has(code))
          .map((repair) => repairText(repair, language, draft)),
        notShown: notShown(notKept, draft, basename(file), language),
        carrier,
      },
    };
  };

  /** One that does not come is none: whoever asks goes on without it, and says what is wrong with it then. */
  const carriesDraft = async (file: string): Promise<boolean> => {
    const carrier = carrierNamed(file);
    const bytes = carrier && (await readFile(file));
    return carrier !== null && bytes?.ok === true && carriedDraft(bytes.value, carrier) !== null;
  };

  /**
   * What was written in one file belongs to the other: it is the same one, or was moved. A silent one is another, and so is one
   * on a disk that is not there.
   */
  const isMoved = async (from: string, to: string | null): Promise<boolean> => {
    const identity = (file: string | null) => (file === null ? null : userFiles.work(file, () => identityOf(file)));
    const [former, now] = await Promise.all([identity(from), identity(to)]);
    return former === 'gone' || (former !== 'unknown' && former !== null && former === now);
  };

  const files = watchFiles((window, file, how) => tell({ told: 'changed', window, file, how }), {
    isBusy: userFiles.isBusy,
  });
  for (const { id: opening, window, file, journals: written } of open.openings) {
    const writer = { window, opening };
    if (file) files.know(writer, file.path, file.hash);
    for (const journal of written) journals.resume(journal, writer);
  }
  for (const [form, window] of open.forms) forms.resume(form, { window, opening: 0 });
  setInterval(() => void files.look(), LOOK_EVERY);
  return {
    readDraft: async ({ document }, context) => {
      const read = await readFrom(document, context);
      if (read.ok && read.value.carrier === null) {
        const file = context.paths[document] ?? '';
        late.known(file);
        // Another program may have given the file what it lacked.
        lacking.clear();
        files.know(context, file, read.value.hash);
      }
      return read;
    },

    peekDraft: ({ document }, context) => readFrom(document, context),

    carryingDrafts: async ({ files: asked }, { paths }) => {
      const carrying: GrantId[] = [];
      for (const grant of asked) if (await carriesDraft(paths[grant] ?? '')) carrying.push(grant);
      return { ok: true, value: carrying };
    },

    saveDraft: async ({ document, draft: text, base: asked }, context) => {
      const { language } = context.settings;
      const file = context.paths[document] ?? '';
      const draft = draftIn(text, file, language);
      if (!draft.ok) return draft;
      const base = late.baseOf(file, asked);
      const former = files.fileOf(context) ?? file;
      const again = toAskAgain.get(context.opening) ?? [];
      const { images, missing, silent } = await picturesToSave(
        pictures,
        draft.value,
        [...new Set([former, file, ...context.pictureFiles, ...again])],
        async (one) => {
          // One that is known to be silent is not waited for at each save.
          if (again.includes(one) && userFiles.isSilent(one)) return null;
          return readFile(one);
        },
        lacking,
      );
      const written = await userFiles.work(
        file,
        async (alive) => {
          const there = base === 'unreadable' ? await baseOfUnreadable(file, alive) : done(base);
          if (!there.ok) return there;
          return writeDraft(file, draft.value, images, { base: there.value, alive });
        },
        (came) => {
          if (!came.ok) return;
          late.came(file, asked, came.value.hash);
          files.wrote(file, came.value.hash);
        },
      );
      if (written === null) return refusal('folder-gone', language, { file: basename(file) });
      if (!written.ok) {
        const { problem } = written;
        const known =
          problem.code === 'write-failed' ? writeRefusal(problem.values.detail, basename(file), language) : null;
        const gone = problem.code === 'changed-elsewhere' ? await userFiles.work(file, () => goneFrom(file)) : null;
        return known ?? (gone ? refusal(gone, language, { file: basename(file) }) : problemReply(problem, language));
      }
      const { hash } = written.value;
      if (silent.length > 0) toAskAgain.set(context.opening, silent);
      else toAskAgain.delete(context.opening);
      late.known(file);
      if (!cleared.has(file)) {
        cleared.add(file);
        void userFiles.work(file, () => removeLeftBehindOf(file, Date.now()));
      }
      files.know(context, file, hash);
      // What was typed since is in the journal already and stays the last word.
      await journals.saved(context, draft.value.id, text, file, hash, context.now).catch(() => undefined);
      // A full disk of the app's own: the file has the words, and the next save tries it again.
      await keepWhenDue(draft.value.id, { file, before: former }, text, context).catch((error: unknown) =>
        console.error(error),
      );
      const unsaid = missing.filter((picture) => !knownMissing.has(`${draft.value.id} ${picture}`));
      return { ok: true, value: { hash, lacks: notSaved(unsaid, draft.value, { file, silent }, language) } };
    },

    writeJournal: async ({ journal, document, draft }, context) => {
      const file = pathOf(document, context.paths);
      const cameFrom = context.pictureFiles.filter((path) => path !== file);
      try {
        await journals.write(journal, context, draft, { file, cameFrom }, context.now);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        return refusal('journal-failed', context.settings.language, { detail });
      }
      return { ok: true, value: { at: context.now } };
    },

    leaveDocument: async (_input, context) => {
      files.forget(context);
      toAskAgain.delete(context.opening);
      await journals.leave(context);
      return { ok: true, value: null };
    },

    recoveries: async (_input, context) => {
      // What the first screen asks.
      tidyLater(context);
      return { ok: true, value: journals.unsaved(context).map(recoveryOf) };
    },

    recoveriesOf: async ({ draftId, document }, context) => {
      const file = context.paths[document] ?? '';
      const found: Recovery[] = [];
      for (const one of journals.unsaved(context)) {
        // What the disk does not give keeps no file from being opened: Start says that it is there.
        if (one.draftId !== draftId || one.reading.text === null) continue;
        const written = one.reading.file;
        if (written === null || written === file || (await isMoved(written, file))) found.push(recoveryOf(one));
      }
      return { ok: true, value: found };
    },

    readRecovery: async ({ journal }, { settings }) => {
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', settings.language, {});
      const { text, file } = reading;
      const draft = draftIn(text, file, settings.language);
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value), file } };
    },

    openRecovery: async ({ journal }, { settings: { language } }) => {
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', language, {});
      const draft = draftIn(reading.text, reading.file, language);
      if (!draft.ok) return draft;
      const cameFrom = [...new Set([reading.file ?? [], reading.cameFrom].flat())];
      const { notKept, ...absent } = await bringPicturesBack(pictures, draft.value, cameFrom, readFile);
      return {
        ok: true,
        value: {
          cameFrom,
          notShown: [
            ...notKept.flatMap(({ file, refused }) => notShown(refused, draft.value, basename(file), language)),
            ...notThere(absent.notFound, draft.value, absent.silent, language),
          ],
        },
      };
    },

    closeRecovery: async ({ journal }, context) => {
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', context.settings.language, {});
      // Nothing is thrown away that a person may still want: it stands among the versions first.
      if (!reading.saved)
        await keepVersion(versionsFolder(draftOfJournal(journal)), reading.text, {
          name: null,
          at: stampOf(context),
          file: reading.file,
          why: 'kept-aside',
        });
      await journals.remove(journal);
      return { ok: true, value: null };
    },

    writeForm: async ({ form, text, showsPictures }, context) => {
      const { now, settings } = context;
      const cameFrom = showsPictures ? context.pictureFiles : [];
      try {
        await forms.write(form, context, text, { file: null, cameFrom }, now);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        return refusal('journal-failed', settings.language, { detail });
      }
      return { ok: true, value: null };
    },

    leftForms: async (_input, context) => ({
      ok: true,
      value: forms
        .unsaved(context)
        // The window says of one that gives no text that it can't be read.
        .map(({ journal: form, reading: { at, text }, folder, passedOver }) => ({
          form,
          at,
          text: text ?? '',
          folder,
          passedOver,
        })),
    }),

    openForm: async ({ form, pictures: shown }) => {
      const { cameFrom = [] } = forms.read(form) ?? {};
      const images = Object.fromEntries(shown.map((hash) => [hash, null]));
      await bringPicturesBack(pictures, { images }, cameFrom, readFile);
      return { ok: true, value: { cameFrom } };
    },

    passOverUnreadable: async (unreadable) => {
      journals.passOver(unreadable.journals);
      forms.passOver(unreadable.forms);
      return { ok: true, value: null };
    },

    closeForm: async ({ form }) => {
      await forms.remove(form);
      return { ok: true, value: null };
    },

    versions: async ({ draftId, document }, { paths }) => {
      const file = pathOf(document, paths);
      const moved = (other: string) => isMoved(other, file);
      return { ok: true, value: await versionsOfFile(versionsFolder(draftId), file, moved) };
    },

    readVersion: async ({ draftId, version }, { settings }) => {
      const text = readVersion(versionsFolder(draftId), version);
      if (text === null) return refusal('no-version', settings.language, {});
      const draft = draftIn(text, null, settings.language);
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value) } };
    },

    keepVersion: async ({ draftId, document, draft, name, why }, context) => ({
      ok: true,
      value: await keepVersion(versionsFolder(draftId), draft, {
        name,
        at: stampOf(context),
        file: pathOf(document, context.paths),
        ...(why === undefined ? {} : { why }),
      }),
    }),

    nameVersion: async ({ draftId, version, name }, { settings }) => {
      const named = await nameVersion(versionsFolder(draftId), version, name);
      return named === null ? refusal('no-version', settings.language, {}) : { ok: true, value: named };
    },
  };
}

function pathOf(document: GrantId | null, paths: Context['paths']): string | null {
  return document === null ? null : (paths[document] ?? null);
}

function recoveryOf({ journal, draftId, reading, folder, passedOver }: UnsavedJournal): Recovery {
  const { file, at, cutOff } = reading;
  return { journal, draftId, file, at, cutOff, folder, passedOver };
}

/**
 * SHA-256 of a file from which no draft can be read; null where there is none, or one that can be read by now. Refused where a
 * newer Inbreng wrote it.
 */
async function baseOfUnreadable(file: string, alive: () => void): Promise<Result<string | null, StoreProblem>> {
  const read = await readDraftBytes(file, alive);
  const parsed = read.ok ? parseDraft(read.value, file) : read;
  if (parsed.ok) return done(null);
  if (parsed.problem.code === 'draft-newer') return parsed;
  try {
    return done((await stat(file)).isFile() ? await hashOfFile(file, alive) : null);
  } catch (error) {
    if (saysMissing(error)) return done(null);
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return refused({ code: 'write-failed', values: { file, detail } });
  }
}

/** How a file is not there that was read or written here before; null where it is. */
async function goneFrom(file: string): Promise<'file-gone' | 'folder-gone' | null> {
  const [isGone, isFolderGone] = await Promise.all([isMissing(file), isMissing(dirname(file))]);
  if (!isGone) return null;
  return isFolderGone || (await isDiskAway(file)) ? 'folder-gone' : 'file-gone';
}

/** Two ways to one file give the same; `unknown` where it can't be told. */
async function identityOf(path: string): Promise<string | 'gone' | 'unknown'> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    return saysMissing(error) && !(await isDiskAway(path)) ? 'gone' : 'unknown';
  }
}

function isMissing(path: string): Promise<boolean> {
  return stat(path).then(() => false, saysMissing);
}

function saysMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
