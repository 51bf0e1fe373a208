import { join } from 'node:path';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
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
import { problemReply } from '../draft-in.ts';
import { type LibraryInReach, libraryInReach } from '../library-in-reach.ts';
import { picturesAtHand } from '../pictures-at-hand.ts';
import type { Context, Folders, Handlers } from '../protocol.ts';
import { createUserFiles } from '../user-files.ts';

/** How often the pages are set on the length that was found, before both lengths are found again. */
const TIMES = 30;

/** The pages of a draft, to look at and to print. `library`: what it reads of the library that is chosen. */
export function pressHandlers(
  { data, templates, fonts }: Folders,
  library: LibraryInReach = libraryInReach(data),
): Handlers<'press'> {
  const read = createDraftReader();
  const typesetter = createTypesetter();
  const pictures = picturesAtHand(join(data, 'pictures'), createUserFiles());
  // One document at a time is written in most of the time; another one is set from the beginning, and this one now and then.
  let last: { of: string; lengths: Lengths; times: number } | null = null;

  const pagesOf = async (
    text: string,
    context: Context,
    watch: DrawingWatch,
    effort: TypesetOptions,
  ): Promise<Reply<{ pages: TypesetPages; layout: LayoutFacts; organisation: OrganisationFreshness }>> => {
    const { language, houseStyle: chosen, library: dir } = context.settings;
    // Its files are read while the draft is.
    const asked = library.organisation(dir);
    asked.catch(() => undefined);
    const draft = read(text);
    if (!draft.ok) return problemReply(draft.problem, language);
    const documentType = loadDocumentType(templates, draft.value.documentType);
    if (!documentType.ok) return problemReply(documentType.problem, language);
    let standing: OrganisationFreshness = 'current';
    const organisation: HouseStylePlaces['organisation'] = async () => {
      const found = await asked;
      if (found.ok) ({ standing } = found.value);
      return found;
    };
    const places = { templates, fonts, organisation, onlyOfProduct: true };
    const style = await loadHouseStyle(draft.value.houseStyle ?? chosen, places);
    if (!style.ok) return problemReply(style.problem, language);
    const { logo, fonts: styleFonts } = style.value.assets;
    const found = await pictures.of(draft.value, context);
    const drawn = await drawPictures(
      { draft: draft.value, images: found.images, logo },
      { watch, typesetter, fonts: styleFonts, isForWord: false },
    );
    if (!drawn.ok) return problemReply(drawn.problem, language);
    const shown = drawn.value;
    const images = Object.fromEntries(shown.images);
    const assets = { fonts: styleFonts, logo: shown.logo, images, source: null };
    const { houseStyle } = style.value;
    const of = [draft.value.id, draft.value.documentType, houseStyle.id].join(' ');
    const settled = await settleLayout({
      draft: shown.draft,
      today: context.today,
      documentType: documentType.value,
      houseStyle,
      assets,
      typesetter,
      former: last?.of === of && last.times < TIMES ? last.lengths : undefined,
      effort,
    });
    if (!settled.ok) return problemReply(settled.problem, language);
    const { lengths } = settled.value;
    last = { of, lengths, times: last?.lengths === lengths ? last.times + 1 : 0 };
    const { publication, layout, pages: ready } = settled.value;
    const pages = ready ? done(ready) : await typesetter.typeset(publication, houseStyle, assets, effort);
    if (!pages.ok) return problemReply(pages.problem, language);
    return { ok: true, value: { pages: pages.value, layout, organisation: standing } };
  };

  return {
    preview: async ({ draft }, context, _progress, watch) => {
      const set = await pagesOf(draft, context, watch, { mostNoteRounds: MOST_PREVIEW_ROUNDS });
      if (!set.ok) return set;
      const { pages, layout } = set.value;
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

    print: async ({ draft }, context, _progress, watch) => {
      const set = await pagesOf(draft, context, watch, {});
      if (!set.ok) return set;
      const { pages, layout, organisation } = set.value;
      return { ok: true, value: { pdf: new Uint8Array(pages.preview()), pages: layout.pages, organisation } };
    },
  };
}
