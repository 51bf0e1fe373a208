import { join } from 'node:path';
import { runChecks } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { safeFileName } from '../../../engine/core/compose/file-name.ts';
import { expireQuotes } from '../../../engine/core/drafts/expire-quotes.ts';
import { fillEmptyVariables } from '../../../engine/core/house-styles/fill-empty-variables.ts';
import { dayHere } from '../../../engine/jobs/day-here.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { exportDraft, findingResult } from '../../../engine/jobs/export.ts';
import { readHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { readDraft, writeDraft } from '../../../engine/store/draft-file.ts';
import type { OrganisationFreshness } from '../../ipc/documents.ts';
import { refusal } from '../../texts/refusal.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { type LibraryInReach, libraryInReach } from '../library-in-reach.ts';
import { picturesAtHand } from '../pictures-at-hand.ts';
import type { Folders, Handlers } from '../protocol.ts';
import { createUserFiles } from '../user-files.ts';
import { pictureHandlers } from './picture-handlers.ts';

/** `library`: what it reads of the library that is chosen. */
export function reportHandlers(
  folders: Folders,
  library: LibraryInReach = libraryInReach(folders.data),
): Handlers<'reports'> {
  const { data, templates, fonts } = folders;
  const typesetter = createTypesetter();
  const userFiles = createUserFiles();
  const pictures = picturesAtHand(join(data, 'pictures'), userFiles);
  return {
    ...pictureHandlers(folders, { typesetter, userFiles }),

    check: async ({ draft: text, layout }, { settings: { language, library: dir, houseStyle }, today }) => {
      const draft = draftIn(text, null, language);
      if (!draft.ok) return draft;
      const documentType = loadDocumentType(templates, draft.value.documentType);
      if (!documentType.ok) return problemReply(documentType.problem, language);
      // Without a library the check on older blocks says that nothing was compared.
      const { library: blocks } = await library.blocks(dir, language);
      const organisation = () => library.organisation(dir);
      const places = { templates, organisation, onlyOfProduct: true };
      const style = await readHouseStyle(draft.value.houseStyle ?? houseStyle, places);
      if (!style.ok) return problemReply(style.problem, language);
      const findings = runChecks({
        draft: fillEmptyVariables(draft.value, style.value.houseStyle),
        documentType: documentType.value,
        library: blocks && ((id) => blocks.find(id)),
        layout,
        publication: compose({
          draft: expireQuotes(draft.value, today),
          documentType: documentType.value,
          houseStyle: style.value.houseStyle,
          layout,
        }),
        today,
        dayOf: dayHere,
      });
      return { ok: true, value: { findings: findings.map(findingResult) } };
    },

    exportDraft: async (
      { draft: text, name, folder, formats, houseStyle, despite, carry },
      context,
      progress,
      watch,
    ) => {
      const { language, library: dir } = context.settings;
      const draft = draftIn(text, null, language);
      if (!draft.ok) return draft;
      // The main process made this folder for the export, and takes it away after.
      const place = context.paths.scratch;
      if (place === undefined || context.paths[folder] === undefined) return refusal('not-granted', language, {});
      // The job reads a file, and what is exported is what stands in the window.
      const file = join(place, `${safeFileName(name, 'Inbreng')}.inbreng`);
      const { images } = await pictures.of(draft.value, context);
      const written = await writeDraft(file, draft.value, images);
      if (!written.ok) return problemReply(written.problem, language);
      const { library: blocks, missed } = await library.blocks(dir, language);
      let standing: OrganisationFreshness = 'current';
      const organisation = async () => {
        const read = await library.organisation(dir);
        if (read.ok) ({ standing } = read.value);
        return read;
      };
      const exported = await exportDraft({
        file,
        formats,
        outDir: join(place, 'documents'),
        templates,
        fonts,
        now: context.now,
        today: context.today,
        by: context.by,
        progress,
        watch,
        typesetter,
        houseStyle: houseStyle ?? draft.value.houseStyle ?? context.settings.houseStyle,
        onlyOfProduct: true,
        carry,
        atHand: { blocks, organisation },
        ...(despite === null ? {} : { despite }),
      });
      if (!exported.ok) return problemReply(exported.problem, language);
      const after = readDraft(file);
      if (!after.ok) return problemReply(after.problem, language);
      const isWhole = missed === null && standing === 'current';
      const without = isWhole ? null : { reason: missed, organisation: standing };
      return { ok: true, value: { ...exported.value, draft: JSON.stringify(after.value.draft), without } };
    },
  };
}
