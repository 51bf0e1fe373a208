import { refusal } from '../../texts/refusal.ts';
import type { Handlers } from '../protocol.ts';
import { bringPicturesBack } from './bring-pictures-back.ts';
import type { Kept } from './kept.ts';

/** What stands in the form of a block, until it stands in the library or a person lets it go. */
export function formHandlers({
  forms,
  pictures,
  readFile,
}: Kept): Pick<Handlers<'saving'>, 'writeForm' | 'leftForms' | 'openForm' | 'closeForm'> {
  return {
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

    openForm: async ({ form, at, pictures: shown }, context) => {
      const barred = forms.barred(form, context, at);
      if (barred) return refusal(barred, context.settings.language, {});
      // From here on no other window decides about it: pictures may take their time, and the first key comes after that.
      forms.hold(form, context);
      const { cameFrom = [] } = forms.read(form) ?? {};
      const images = Object.fromEntries(shown.map((hash) => [hash, null]));
      await bringPicturesBack(pictures, { images }, cameFrom, readFile);
      return { ok: true, value: { cameFrom } };
    },

    closeForm: async ({ form, at }, context) => {
      const barred = forms.barred(form, context, at);
      if (barred) return refusal(barred, context.settings.language, {});
      await forms.remove(form);
      return { ok: true, value: null };
    },
  };
}
