/** The saving process: the journal, document files and versions. It does nothing else, so that saving never waits. */
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
import { notSaved, notShown } from '../../texts/missing-pictures.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { parseDraftText } from '../parse-draft-text.ts';
import { findMissingPictures, storePicturesThatFit } from '../picture-store.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, Folders, OpenDocuments, ProcessHandlers, ProcessMessage, ProcessRequest } from '../protocol.ts';
import { serve } from '../serve.ts';
import { createUserFiles } from '../user-files.ts';
import { refuseWrite } from '../write-refusal.ts';
import { closeJournals } from './close-journals.ts';
import { collectPicturesToSave, type UnavailablePictures } from './collect-pictures.ts';
import { isDiskAway } from './disk-away.ts';
import { createFormHandlers } from './form-handlers.ts';
import { openJournals } from './journals.ts';
import { createLateWrites } from './late-writes.ts';
import { fileIdentity, findMissingPart, hashUnreadableFile } from './missing-files.ts';
import { createRecoveryHandlers } from './recovery-handlers.ts';
import type { SavingServices } from './saving-services.ts';
import { createTidyScheduler } from './tidy.ts';
import { createTrustedClock } from './trusted-clock.ts';
import { createVersionHandlers } from './version-handlers.ts';
import { keepVersion, thinVersions, VERSION_INTERVAL } from './versions.ts';
import { newestVersionTime, recordOrigin } from './versions-of-file.ts';
import { watchFiles } from './watched-files.ts';

serve<'saving'>(createSavingHandlers, queueOf);

/**
 * Requests that touch different files have different queues, because a file may be on a share that does not respond. A
 * journal waits for none of them.
 */
function queueOf({ name, input, context }: ProcessRequest): string {
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

/** Milliseconds between two checks of the files of open documents. */
const CHECK_INTERVAL = 1_500;

/** Repairs that are not reported at opening, because checks report them at their location. */
const REPORTED_BY_CHECKS: ReadonlySet<DraftRepair['code']> = new Set(['snapshot-missing', 'target-missing']);

function createSavingHandlers(
  { data }: Folders,
  send: (message: ProcessMessage) => void,
  open: OpenDocuments,
): ProcessHandlers<'saving'> {
  const pictures = join(data, 'pictures');
  const versionsFolder = (draftId: string) => join(data, 'versions', draftId);
  const journals = openJournals(join(data, 'journal'));
  /** Journals of the forms of blocks, one for each opening. */
  const forms = openJournals(join(data, 'forms'));
  const userFiles = createUserFiles();
  const clock = createTrustedClock(join(data, 'tidied'));
  const versionTime = ({ now, settings }: Context) => clock.stamp(now, settings.versionDays);
  const scheduleTidy = createTidyScheduler(data, clock);
  /** When the last version of each file of a draft was kept: milliseconds since 1970. */
  const lastVersion = new Map<string, number>();
  const lateWrites = createLateWrites();
  const unavailable: UnavailablePictures = new Map();
  /** Files that did not respond while pictures were searched, by opening. The next save tries them again. */
  const unresponsiveFiles = new Map<number, string[]>();
  /** Pictures (draft and hash) that were reported missing when their file was opened. */
  const knownMissing = new Set<string>();
  /** Files beside which leftovers of interrupted saves were removed. */
  const cleanedUp = new Set<string>();

  const readFile = (file: string) => userFiles.run(file, (alive) => readDraftBytes(file, alive));

  /** `before`: the file that the window showed until now. */
  const keepVersionWhenDue = async (
    draftId: string,
    { file, before }: { file: string; before: string },
    draft: string,
    context: Context,
  ): Promise<void> => {
    const folder = versionsFolder(draftId);
    const at = versionTime(context);
    const key = join(draftId, file);
    const last = lastVersion.get(key) ?? newestVersionTime(folder, file);
    // Not awaited, because it reads files that may be on an unresponsive share.
    if (last === null || before !== file)
      void recordOrigin(folder, file, {
        savedFrom: before === file ? null : before,
        at,
        isMoved: (other) => isMoved(other, file),
      }).catch((error: unknown) => console.error(error));
    const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(at) - last;
    // A version in the future comes from a wrong clock and does not prevent a new one.
    if (since >= 0 && since < VERSION_INTERVAL) return;
    await keepVersion(folder, draft, { name: null, at, file });
    lastVersion.set(key, Date.parse(at));
    const { now, settings } = context;
    const trustedNow = clock.read(now, settings.versionDays);
    if (trustedNow !== null) thinVersions(folder, trustedNow, settings.versionDays);
  };

  const readFrom = async (
    document: GrantId,
    { paths, settings: { language } }: Context,
  ): Promise<Reply<OpenedDraft>> => {
    const file = paths[document] ?? '';
    const bytes = await readFile(file);
    if (bytes === null) return createRefusal('file-away', language, { file: basename(file) });
    const read = bytes.ok ? parseDocument(bytes.value, file) : bytes;
    if (!read.ok) {
      const isAway = read.problem.code === 'draft-missing' && (await userFiles.run(file, () => isDiskAway(file)));
      return isAway
        ? createRefusal('file-away', language, { file: basename(file) })
        : problemReply(read.problem, language);
    }
    const { draft, images, hash, repaired, carrier } = read.value;
    for (const repair of repaired)
      if (repair.code === 'image-bytes-missing') knownMissing.add(`${draft.id} ${repair.image}`);
    const failed = await storePicturesThatFit(pictures, images);
    // Another document may have stored the pictures that this file lacks.
    const missing = Object.keys(draft.images).filter((image) => !images.has(image) || failed.has(image));
    const absentPictures = [...(await findMissingPictures(pictures, missing))];
    return {
      ok: true,
      value: {
        draft: JSON.stringify(draft),
        hash,
        repaired: repaired
          .filter(({ code }) => !REPORTED_BY_CHECKS.has(code))
          .map((repair) => repairText(repair, language, draft)),
        pictureWarnings: notShown(failed, draft, basename(file), language),
        absentPictures,
        carrier,
      },
    };
  };

  /** Whether a Word file or PDF carries a draft; false for an unreadable file, whose error is reported when it is opened. */
  const carriesDraft = async (file: string): Promise<boolean> => {
    const carrier = carrierNamed(file);
    const bytes = carrier && (await readFile(file));
    return carrier !== null && bytes?.ok === true && carriedDraft(bytes.value, carrier) !== null;
  };

  /** Whether the file at `from` is gone, or is the same file as `to` under another path. */
  const isMoved = async (from: string, to: string | null): Promise<boolean> => {
    const identity = (file: string | null) => (file === null ? null : userFiles.run(file, () => fileIdentity(file)));
    const [former, now] = await Promise.all([identity(from), identity(to)]);
    return former === 'gone' || (former !== 'unknown' && former !== null && former === now);
  };

  const services: SavingServices = {
    journals,
    forms,
    pictures,
    versionsFolder,
    readFile,
    isMoved,
    versionTime,
  };

  const files = watchFiles((window, file, how) => send({ type: 'changed', window, file, how }), {
    isBusy: userFiles.isBusy,
  });
  for (const { id: opening, window, file, journals: openJournals } of open.openings) {
    const writer = { window, opening };
    if (file) files.watch(writer, file.path, file.hash);
    for (const journal of openJournals) journals.hold(journal, writer);
  }
  for (const [form, writer] of open.forms) forms.hold(form, writer);
  setInterval(() => void files.check(), CHECK_INTERVAL);
  return {
    readDraft: async ({ document }, context) => {
      const read = await readFrom(document, context);
      if (read.ok && read.value.carrier === null) {
        const file = context.paths[document] ?? '';
        lateWrites.forget(file);
        // Another program may have added the missing pictures.
        unavailable.clear();
        files.watch(context, file, read.value.hash);
      }
      return read;
    },

    peekDraft: ({ document }, context) => readFrom(document, context),

    carryingDrafts: async ({ files }, { paths }) => {
      const carrying: GrantId[] = [];
      for (const grant of files) if (await carriesDraft(paths[grant] ?? '')) carrying.push(grant);
      return { ok: true, value: carrying };
    },

    saveDraft: async ({ document, draft: text, base: knownBase }, context) => {
      const { language } = context.settings;
      const file = context.paths[document] ?? '';
      const draft = parseDraftText(text, file, language);
      if (!draft.ok) return draft;
      const base = lateWrites.currentBase(file, knownBase);
      const former = files.fileOf(context) ?? file;
      const filesToRetry = unresponsiveFiles.get(context.opening) ?? [];
      const { images, missing, unresponsive } = await collectPicturesToSave(
        pictures,
        draft.value,
        [...new Set([former, file, ...context.pictureFiles, ...filesToRetry])],
        async (one) => {
          // Does not wait at each save for a file that is known to be unresponsive.
          if (filesToRetry.includes(one) && userFiles.isUnresponsive(one)) return null;
          return readFile(one);
        },
        unavailable,
      );
      const written = await userFiles.run(
        file,
        async (alive) => {
          const expected = base === 'unreadable' ? await hashUnreadableFile(file, alive) : done(base);
          if (!expected.ok) return expected;
          return writeDraft(file, draft.value, images, { base: expected.value, alive });
        },
        (lateResult) => {
          if (!lateResult.ok) return;
          lateWrites.add(file, knownBase, lateResult.value.hash);
          files.updateHash(file, lateResult.value.hash);
        },
      );
      if (written === null) return createRefusal('folder-gone', language, { file: basename(file) });
      if (!written.ok) {
        const { problem } = written;
        const known =
          problem.code === 'write-failed' ? refuseWrite(problem.values.detail, basename(file), language) : null;
        const gone =
          problem.code === 'changed-elsewhere' ? await userFiles.run(file, () => findMissingPart(file)) : null;
        return (
          known ?? (gone ? createRefusal(gone, language, { file: basename(file) }) : problemReply(problem, language))
        );
      }
      const { hash } = written.value;
      if (unresponsive.length > 0) unresponsiveFiles.set(context.opening, unresponsive);
      else unresponsiveFiles.delete(context.opening);
      lateWrites.forget(file);
      if (!cleanedUp.has(file)) {
        cleanedUp.add(file);
        void userFiles.run(file, () => removeLeftBehindOf(file, Date.now()));
      }
      files.watch(context, file, hash);
      // Later changes are in the journal and stay unsaved.
      await journals.markSaved(context, draft.value.id, text, file, hash, context.now).catch(() => undefined);
      // The app's disk may be full: the file has the text, and the next save tries again.
      await keepVersionWhenDue(draft.value.id, { file, before: former }, text, context).catch((error: unknown) =>
        console.error(error),
      );
      const newlyMissing = missing.filter((picture) => !knownMissing.has(`${draft.value.id} ${picture}`));
      return {
        ok: true,
        value: { hash, pictureWarnings: notSaved(newlyMissing, draft.value, { file, silent: unresponsive }, language) },
      };
    },

    ...createRecoveryHandlers(services, scheduleTidy),
    ...createFormHandlers(services),
    ...createVersionHandlers(services),

    leaveDocument: async (_input, context) => {
      files.forget(context);
      unresponsiveFiles.delete(context.opening);
      await closeJournals(services, context);
      return { ok: true, value: null };
    },
  };
}
