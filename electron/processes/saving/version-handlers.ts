import { refusal } from '../../texts/refusal.ts';
import { draftIn } from '../draft-in.ts';
import { lackingIn } from '../pictures.ts';
import type { Handlers } from '../protocol.ts';
import { type Kept, pathOf } from './kept.ts';
import { keepVersion, nameVersion, readVersion } from './versions.ts';
import { versionsOfFile } from './versions-of-file.ts';

/** Former texts of a document: listed, read, kept by hand, named, and which pictures of them are gone. */
export function versionHandlers({
  versionsFolder,
  pictures: picturesFolder,
  isMoved: isMovedTo,
  stampOf,
}: Kept): Pick<Handlers<'saving'>, 'versions' | 'readVersion' | 'absentPictures' | 'keepVersion' | 'nameVersion'> {
  return {
    versions: async ({ draftId, document }, { paths }) => {
      const file = pathOf(document, paths);
      const moved = (other: string) => isMovedTo(other, file);
      return { ok: true, value: await versionsOfFile(versionsFolder(draftId), file, moved) };
    },

    readVersion: async ({ draftId, version }, { settings }) => {
      const text = readVersion(versionsFolder(draftId), version);
      if (text === null) return refusal('no-version', settings.language, {});
      const draft = draftIn(text, null, settings.language, { anySize: true });
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value) } };
    },

    absentPictures: async ({ pictures }) => ({ ok: true, value: [...(await lackingIn(picturesFolder, pictures))] }),

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
