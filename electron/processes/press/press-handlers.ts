import { join } from 'node:path';
import { findOpenFields } from '../../../engine/core/checks/open-fields.ts';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import { done } from '../../../engine/core/result.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { drawPictures } from '../../../engine/jobs/draw-pictures.ts';
import type { DrawingWatch } from '../../../engine/jobs/drawing-watch.ts';
import { type HouseStylePlaces, loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { type Lengths, settleLayout } from '../../../engine/jobs/settle-layout.ts';
import { MOST_PREVIEW_ROUNDS } from '../../../engine/publish/pdf/note-pages.ts';
import { createTypesetter, type TypesetOptions, type TypesetPages } from '../../../engine/publish/pdf/typesetter.ts';
import { createDraftReader } from '../../../engine/store/draft-reader.ts';
import type { Reply } from '../../ipc/contract.ts';
import type { OrganisationFreshness } from '../../ipc/documents.ts';
import { jsonText } from '../../ipc/json-text.ts';
import { createLibraryAccess, type LibraryAccess } from '../library-access.ts';
import { createPictureFinder } from '../picture-finder.ts';
import { problemReply } from '../problem-reply.ts';
import type { Context, Folders, ProcessHandlers } from '../protocol.ts';
import { createUserFiles } from '../user-files.ts';

/** How often the known lengths of a document (`Lengths`, in pages) are reused before both are measured again. */
const MAX_REUSES = 30;

interface TypesetDraft {
  pages: TypesetPages;
  layout: LayoutFacts;
  organisation: OrganisationFreshness;
  /** The text has no field that the writer left empty. */
  isComplete: boolean;
}

/** Handles the preview and printing of a draft. `library`: access to the chosen library. */
export function createPressHandlers(
  { data, templates, fonts }: Folders,
  library: LibraryAccess = createLibraryAccess(data),
): ProcessHandlers<'press'> {
  const read = createDraftReader();
  const typesetter = createTypesetter();
  const pictures = createPictureFinder(join(data, 'pictures'), createUserFiles());
  /** The lengths of the last document. One document is usually edited at a time. */
  let last: { key: string; lengths: Lengths; reuses: number } | null = null;

  const typesetDraft = async (
    { draft: text, purpose = 'concept' }: { draft: string; purpose?: Purpose | undefined },
    context: Context,
    watch: DrawingWatch,
    effort: TypesetOptions,
  ): Promise<Reply<TypesetDraft>> => {
    const { language, houseStyle: chosen, library: dir } = context.settings;
    // Reads the organisation while the draft is parsed.
    const pendingOrganisation = library.organisation(dir);
    pendingOrganisation.catch(() => undefined);
    const draft = read(text);
    if (!draft.ok) return problemReply(draft.problem, language);
    const documentType = loadDocumentType(templates, draft.value.documentType);
    if (!documentType.ok) return problemReply(documentType.problem, language);
    let freshness: OrganisationFreshness = 'current';
    const organisation: HouseStylePlaces['organisation'] = async () => {
      const found = await pendingOrganisation;
      if (found.ok) ({ freshness } = found.value);
      return found;
    };
    const places = { templates, fonts, organisation, onlyOfProduct: true };
    const style = await loadHouseStyle(draft.value.houseStyle ?? chosen, places);
    if (!style.ok) return problemReply(style.problem, language);
    const { logo, fonts: styleFonts } = style.value.assets;
    const found = await pictures.find(draft.value, context);
    const drawn = await drawPictures(
      { draft: draft.value, images: found.images, logo },
      { watch, typesetter, fonts: styleFonts, isForWord: false },
    );
    if (!drawn.ok) return problemReply(drawn.problem, language);
    const shown = drawn.value;
    const images = Object.fromEntries(shown.images);
    const assets = { fonts: styleFonts, logo: shown.logo, images, source: null };
    const { houseStyle } = style.value;
    const key = [draft.value.id, draft.value.documentType, houseStyle.id, purpose].join(' ');
    const settled = await settleLayout({
      draft: shown.draft,
      today: context.today,
      documentType: documentType.value,
      purpose,
      houseStyle,
      assets,
      typesetter,
      former: last?.key === key && last.reuses < MAX_REUSES ? last.lengths : undefined,
      effort,
    });
    if (!settled.ok) return problemReply(settled.problem, language);
    const { lengths } = settled.value;
    last = { key, lengths, reuses: last?.lengths === lengths ? last.reuses + 1 : 0 };
    const { publication, layout, pages: known } = settled.value;
    const pages = known ? done(known) : await typesetter.typeset(publication, houseStyle, assets, effort);
    if (!pages.ok) return problemReply(pages.problem, language);
    const isComplete = findOpenFields(publication, new Set()).length === 0;
    return { ok: true, value: { pages: pages.value, layout, organisation: freshness, isComplete } };
  };

  return {
    preview: async (input, context, _progress, watch) => {
      const typeset = await typesetDraft(input, context, watch, { mostNoteRounds: MOST_PREVIEW_ROUNDS });
      if (!typeset.ok) return typeset;
      const { pages, layout } = typeset.value;
      const pdf = new Uint8Array(pages.preview());
      return {
        ok: true,
        value: {
          pdf,
          pages: layout.pages,
          places: jsonText(pages.places),
          tables: layout.tables ?? {},
          roomLeft: layout.roomLeft ?? null,
          top: pages.top,
        },
      };
    },

    print: async (input, context, _progress, watch) => {
      let typeset = await typesetDraft(input, context, watch, {});
      // Pages with an empty field are those of a concept, and say so.
      if (typeset.ok && !typeset.value.isComplete && input.purpose === 'sending')
        typeset = await typesetDraft({ ...input, purpose: 'concept' }, context, watch, {});
      if (!typeset.ok) return typeset;
      const { pages, layout, organisation } = typeset.value;
      return { ok: true, value: { pdf: new Uint8Array(pages.preview()), pages: layout.pages, organisation } };
    },
  };
}
