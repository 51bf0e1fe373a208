/** Keeps every word: the journal, the files, the versions. This process does nothing else. */
import '../../../engine/core/no-made-code.ts';
import { basename, join } from 'node:path';
import { done } from '../../../engine/core/result.ts';
import { carriedDraft, carrierNamed } from '../../../engine/jobs/carried-draft.ts';
import { parseDocument } from '../../../engine/jobs/parse-document.ts';
import { repairText } from '../../../engine/jobs/repair-text.ts';
import { removeLeftBehindOf } from '../../../engine/store/atomic-write.ts';
import { type DraftRepair, readDraftBytes, writeDraft } from '../../../engine/store/draft-file.ts';
import type { OpenedDraft, Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';
import { notSaved, notShown } from '../../texts/pictures-left-out.ts';
import { refusal } from '../../texts/refusal.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { keepPicturesThatFit, lackingIn } from '../pictures.ts';
import type { Context, Folders, FromProcess, Handlers, OpenBefore, Work } from '../protocol.ts';
import { serve } from '../serve.ts';
import { createUserFiles } from '../user-files.ts';
import { writeRefusal } from '../write-refusal.ts';
import { createBelievedClock } from './believed-clock.ts';
import { isDiskAway } from './disk-away.ts';
import { baseOfUnreadable, goneFrom, identityOf } from './file-standing.ts';
import { formHandlers } from './form-handlers.ts';
import { keepJournals } from './journals.ts';
import type { Kept } from './kept.ts';
import { createLateWritings } from './late-writings.ts';
import { leaveOpening } from './leave-opening.ts';
import { type Lacking, picturesToSave } from './pictures-to-save.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import { tidyOnce } from './tidy.ts';
import { versionHandlers } from './version-handlers.ts';
import { keepVersion, thinVersions, VERSION_EVERY } from './versions.ts';
import { newestOfFile, noteBegin } from './versions-of-file.ts';
import { watchFiles } from './watched-files.ts';

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
    // Another document may have left there what this file lacks.
    const notBrought = Object.keys(draft.images).filter((image) => !images.has(image) || notKept.has(image));
    const absentPictures = [...(await lackingIn(pictures, notBrought))];
    return {
      ok: true,
      value: {
        draft: JSON.stringify(draft),
        hash,
        repaired: repaired
          .filter(({ code }) => !SAID_BY_CHECKS.has(code))
          .map((repair) => repairText(repair, language, draft)),
        pictureWarnings: notShown(notKept, draft, basename(file), language),
        absentPictures,
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

  const isMoved = async (from: string, to: string | null): Promise<boolean> => {
    const identity = (file: string | null) => (file === null ? null : userFiles.work(file, () => identityOf(file)));
    const [former, now] = await Promise.all([identity(from), identity(to)]);
    return former === 'gone' || (former !== 'unknown' && former !== null && former === now);
  };

  const kept: Kept = { journals, forms, pictures, versionsFolder, readFile, isMoved, stampOf };

  const files = watchFiles((window, file, how) => tell({ told: 'changed', window, file, how }), {
    isBusy: userFiles.isBusy,
  });
  for (const { id: opening, window, file, journals: written } of open.openings) {
    const writer = { window, opening };
    if (file) files.know(writer, file.path, file.hash);
    for (const journal of written) journals.hold(journal, writer);
  }
  for (const [form, writer] of open.forms) forms.hold(form, writer);
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
      return { ok: true, value: { hash, pictureWarnings: notSaved(unsaid, draft.value, { file, silent }, language) } };
    },

    ...recoveryHandlers(kept, tidyLater),
    ...formHandlers(kept),
    ...versionHandlers(kept),

    leaveDocument: async (_input, context) => {
      files.forget(context);
      toAskAgain.delete(context.opening);
      await leaveOpening(kept, context);
      return { ok: true, value: null };
    },
  };
}
