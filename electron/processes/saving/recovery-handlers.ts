import { basename } from 'node:path';
import type { Recovery } from '../../ipc/contract.ts';
import { draftOfJournal } from '../../ipc/journal-id.ts';
import { notShown, notThere } from '../../texts/pictures-left-out.ts';
import { refusal } from '../../texts/refusal.ts';
import { draftIn } from '../draft-in.ts';
import type { Context, Handlers } from '../protocol.ts';
import { bringPicturesBack } from './bring-pictures-back.ts';
import type { UnsavedJournal } from './journals.ts';
import { type Kept, pathOf } from './kept.ts';
import { keepVersion } from './versions.ts';

type RecoveryRequests =
  | 'writeJournal'
  | 'recoveries'
  | 'recoveriesOf'
  | 'readRecovery'
  | 'openRecovery'
  | 'closeRecovery'
  | 'passOverUnreadable';

/** Words that stand in a journal: written there, and found again after a crash. `begun`: the first screen asks. */
export function recoveryHandlers(
  { journals, forms, pictures, versionsFolder, readFile, isMoved, stampOf }: Kept,
  begun: (context: Context) => void,
): Pick<Handlers<'saving'>, RecoveryRequests> {
  return {
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

    recoveries: async (_input, context) => {
      begun(context);
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

    readRecovery: async ({ journal }, context) => {
      const { settings } = context;
      const barred = journals.barred(journal, context);
      if (barred) return refusal(barred, settings.language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', settings.language, {});
      const { text, file } = reading;
      const draft = draftIn(text, file, settings.language, { anySize: true });
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value), file } };
    },

    openRecovery: async ({ journal, at }, context) => {
      const { language } = context.settings;
      const barred = journals.barred(journal, context, at);
      if (barred) return refusal(barred, language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', language, {});
      const draft = draftIn(reading.text, reading.file, language, { anySize: true });
      if (!draft.ok) return draft;
      // From here on no other window decides about it: pictures may take their time, and the first key comes after that.
      journals.hold(journal, context);
      const cameFrom = [...new Set([reading.file ?? [], reading.cameFrom].flat())];
      const { notKept, ...absent } = await bringPicturesBack(pictures, draft.value, cameFrom, readFile);
      return {
        ok: true,
        value: {
          cameFrom,
          absentPictures: [...absent.notFound, ...notKept.flatMap(({ refused }) => [...refused.keys()])],
          pictureWarnings: [
            ...notKept.flatMap(({ file, refused }) => notShown(refused, draft.value, basename(file), language)),
            ...notThere(absent.notFound, draft.value, absent.silent, language),
          ],
        },
      };
    },

    closeRecovery: async ({ journal, at }, context) => {
      const { language } = context.settings;
      const barred = journals.barred(journal, context, at);
      if (barred) return refusal(barred, language, {});
      const reading = journals.read(journal);
      if (!reading || reading.text === null) return refusal('no-recovery', language, {});
      // Nothing is thrown away that a person may still want: it stands among the versions first.
      if (!reading.saved)
        await keepVersion(versionsFolder(draftOfJournal(journal)), reading.text, {
          name: null,
          at: stampOf(context),
          file: reading.file,
          why: 'kept-aside',
        });
      // Another window may have opened it meanwhile.
      const late = journals.barred(journal, context, at);
      if (late) return refusal(late, language, {});
      await journals.remove(journal);
      return { ok: true, value: null };
    },

    passOverUnreadable: async (unreadable) => {
      journals.passOver(unreadable.journals);
      forms.passOver(unreadable.forms);
      return { ok: true, value: null };
    },
  };
}

function recoveryOf({ journal, draftId, reading, folder, passedOver }: UnsavedJournal): Recovery {
  const { file, at, cutOff } = reading;
  return { journal, draftId, file, at, cutOff, folder, passedOver };
}
