import { createRefusal } from '../../texts/refusal.ts';
import { parseDraftText } from '../parse-draft-text.ts';
import { findMissingPictures } from '../picture-store.ts';
import type { ProcessHandlers } from '../protocol.ts';
import { findPath, type SavingServices } from './saving-services.ts';
import { keepVersion, nameVersion, readVersion } from './versions.ts';
import { listVersionsOfFile } from './versions-of-file.ts';

/** Handles requests about former texts of a document. */
export function createVersionHandlers({
  versionsFolder,
  pictures: picturesFolder,
  isMoved: isMovedTo,
  versionTime,
}: SavingServices): Pick<
  ProcessHandlers<'saving'>,
  'versions' | 'readVersion' | 'absentPictures' | 'keepVersion' | 'nameVersion'
> {
  return {
    versions: async ({ draftId, document }, { paths }) => {
      const file = findPath(document, paths);
      const moved = (other: string) => isMovedTo(other, file);
      return { ok: true, value: await listVersionsOfFile(versionsFolder(draftId), file, moved) };
    },

    readVersion: async ({ draftId, version }, { settings }) => {
      const text = readVersion(versionsFolder(draftId), version);
      if (text === null) return createRefusal('no-version', settings.language, {});
      const draft = parseDraftText(text, null, settings.language, { anySize: true });
      if (!draft.ok) return draft;
      return { ok: true, value: { draft: JSON.stringify(draft.value) } };
    },

    absentPictures: async ({ pictures }) => ({
      ok: true,
      value: [...(await findMissingPictures(picturesFolder, pictures))],
    }),

    keepVersion: async ({ draftId, document, draft, name, why }, context) => ({
      ok: true,
      value: await keepVersion(versionsFolder(draftId), draft, {
        name,
        at: versionTime(context),
        file: findPath(document, context.paths),
        ...(why === undefined ? {} : { why }),
      }),
    }),

    nameVersion: async ({ draftId, version, name }, { settings }) => {
      const named = await nameVersion(versionsFolder(draftId), version, name);
      return named === null ? createRefusal('no-version', settings.language, {}) : { ok: true, value: named };
    },
  };
}
