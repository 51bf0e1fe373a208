import { basename } from 'node:path';
import type { Recovery } from '../../ipc/contract.ts';
import { draftOfJournal } from '../../ipc/journal-id.ts';
import { notShown, notThere } from '../../texts/missing-pictures.ts';
import { createRefusal } from '../../texts/refusal.ts';
import { parseDraftText } from '../parse-draft-text.ts';
import type { Context, ProcessHandlers } from '../protocol.ts';
import type { UnsavedJournal } from './journals.ts';
import { restorePictures } from './restore-pictures.ts';
import { findPath, type SavingServices } from './saving-services.ts';
import { keepVersion } from './versions.ts';

type RecoveryRequests =
  | 'writeJournal'
  | 'recoveries'
  | 'recoveriesOf'
  | 'readRecovery'
  | 'openRecovery'
  | 'closeRecovery'
  | 'passOverUnreadable';

/**
 * Handles requests about journals: writing them, and recovering from them after a crash. `onFirstRequest`: called when
 * the start screen lists recoveries.
 */
export function createRecoveryHandlers(
  { journals, forms, pictures, versionsFolder, readFile, isMoved, versionTime }: SavingServices,
  onFirstRequest: (context: Context) => void,
): Pick<ProcessHandlers<'saving'>, RecoveryRequests> {
  return {
    writeJournal: async ({ journal, document, draft }, context) => {
      const file = findPath(document, context.paths);
      const cameFrom = context.pictureFiles.filter((path) => path !== file);
      try {
        await journals.write(journal, context, draft, { file, cameFrom }, context.now);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        return createRefusal('journal-failed', context.settings.language, { detail });
      }
      return { ok: true, value: { at: context.now } };
    },

    recoveries: async (_input, context) => {
      onFirstRequest(context);
      return { ok: true, value: journals.unsaved(context).map(toRecovery) };
    },

    recoveriesOf: async ({ draftId, document }, context) => {
      const file = context.paths[document] ?? '';
      const found: Recovery[] = [];
      for (const one of journals.unsaved(context)) {
        // Unreadable journals do not block opening the file; the start screen reports them.
        if (one.draftId !== draftId || one.reading.text === null) continue;
        const written = one.reading.file;
        if (written === null || written === file || (await isMoved(written, file))) found.push(toRecovery(one));
      }
      return { ok: true, value: found };
    },

    readRecovery: async ({ journal }, context) => {
      const { settings } = context;
      const refused = journals.checkAccess(journal, context);
      if (refused) return createRefusal(refused, settings.language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return createRefusal('no-recovery', settings.language, {});
      const { text, file } = reading;
      const draft = parseDraftText(text, file, settings.language, { anySize: true });
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value), file } };
    },

    openRecovery: async ({ journal, at }, context) => {
      const { language } = context.settings;
      const refused = journals.checkAccess(journal, context, at);
      if (refused) return createRefusal(refused, language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return createRefusal('no-recovery', language, {});
      const draft = parseDraftText(reading.text, reading.file, language, { anySize: true });
      if (!draft.ok) return draft;
      // Reserved first, so that no other window opens it during the search for pictures, which may take long.
      journals.hold(journal, context);
      const cameFrom = [...new Set([reading.file ?? [], reading.cameFrom].flat())];
      const { failed, ...absent } = await restorePictures(pictures, draft.value, cameFrom, readFile);
      return {
        ok: true,
        value: {
          cameFrom,
          absentPictures: [...absent.notFound, ...failed.flatMap(({ errors }) => [...errors.keys()])],
          pictureWarnings: [
            ...failed.flatMap(({ file, errors }) => notShown(errors, draft.value, basename(file), language)),
            ...notThere(absent.notFound, draft.value, absent.unresponsive, language),
          ],
        },
      };
    },

    closeRecovery: async ({ journal, at }, context) => {
      const { language } = context.settings;
      const refused = journals.checkAccess(journal, context, at);
      if (refused) return createRefusal(refused, language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return createRefusal('no-recovery', language, {});
      // Keeps the text as a version before it is discarded.
      if (!reading.saved)
        await keepVersion(versionsFolder(draftOfJournal(journal)), reading.text, {
          name: null,
          at: versionTime(context),
          file: reading.file,
          why: 'kept-aside',
        });
      // Checked again: another window may have opened it during the awaited work.
      const refusedLater = journals.checkAccess(journal, context, at);
      if (refusedLater) return createRefusal(refusedLater, language, {});
      await journals.remove(journal);
      return { ok: true, value: null };
    },

    passOverUnreadable: async (unreadable) => {
      journals.dismiss(unreadable.journals);
      forms.dismiss(unreadable.forms);
      return { ok: true, value: null };
    },
  };
}

function toRecovery({ journal, draftId, reading, folder, passedOver }: UnsavedJournal): Recovery {
  const { file, at, cutOff } = reading;
  return { journal, draftId, file, at, cutOff, folder, passedOver };
}
