import { createRefusal } from '../../texts/refusal.ts';
import type { ProcessHandlers } from '../protocol.ts';
import { restorePictures } from './restore-pictures.ts';
import type { SavingServices } from './saving-services.ts';

/** Handles requests about unsaved changes in the forms of blocks, until the block is saved or the changes are discarded. */
export function createFormHandlers({
  forms,
  pictures,
  readFile,
}: SavingServices): Pick<ProcessHandlers<'saving'>, 'writeForm' | 'leftForms' | 'openForm' | 'closeForm'> {
  return {
    writeForm: async ({ form, text, showsPictures }, context) => {
      const { now, settings } = context;
      const cameFrom = showsPictures ? context.pictureFiles : [];
      try {
        await forms.write(form, context, text, { file: null, cameFrom }, now);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        return createRefusal('journal-failed', settings.language, { detail });
      }
      return { ok: true, value: null };
    },

    leftForms: async (_input, context) => ({
      ok: true,
      value: forms
        .unsaved(context)
        // Without text, the window reports that the form can't be read.
        .map(({ journal: form, reading: { at, text }, folder, passedOver }) => ({
          form,
          at,
          text: text ?? '',
          folder,
          passedOver,
        })),
    }),

    openForm: async ({ form, at, pictures: shown }, context) => {
      const refused = forms.checkAccess(form, context, at);
      if (refused) return createRefusal(refused, context.settings.language, {});
      // Reserved first, so that no other window opens it during the search for pictures, which may take long.
      forms.hold(form, context);
      const { cameFrom = [] } = forms.read(form) ?? {};
      const images = Object.fromEntries(shown.map((hash) => [hash, null]));
      await restorePictures(pictures, { images }, cameFrom, readFile);
      return { ok: true, value: { cameFrom } };
    },

    closeForm: async ({ form, at }, context) => {
      const refused = forms.checkAccess(form, context, at);
      if (refused) return createRefusal(refused, context.settings.language, {});
      await forms.remove(form);
      return { ok: true, value: null };
    },
  };
}
