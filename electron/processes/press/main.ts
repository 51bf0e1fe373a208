/** Sets the pages for the preview. A compilation blocks its process: so it is this one's only work. */
import { join } from 'node:path';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { settleLayout } from '../../../engine/jobs/settle-layout.ts';
import { createTypesetter, type TypesetPages, type Typesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { picturesOf } from '../pictures.ts';
import type { Folders, Handlers } from '../protocol.ts';
import { serve } from '../serve.ts';

serve<'press'>(pressHandlers);

function pressHandlers({ data, templates, fonts }: Folders): Handlers<'press'> {
  const { typesetter, lastPages } = rememberingTypesetter();
  return {
    preview: async ({ draft: text }, { settings }) => {
      const { language } = settings;
      const draft = draftIn(text, null, language);
      if (!draft.ok) return draft;
      const documentType = loadDocumentType(templates, draft.value.documentType);
      if (!documentType.ok) return problemReply(documentType.problem, language);
      const style = await loadHouseStyle(draft.value.houseStyle ?? settings.houseStyle, { templates, fonts });
      if (!style.ok) return problemReply(style.problem, language);
      const images = Object.fromEntries(picturesOf(join(data, 'pictures'), draft.value));
      const assets = { ...style.value.assets, images, source: null };
      const { houseStyle } = style.value;
      const settled = await settleLayout({
        draft: draft.value,
        documentType: documentType.value,
        houseStyle,
        assets,
        typesetter,
      });
      if (!settled.ok) return problemReply(settled.problem, language);
      const { publication, layout } = settled.value;
      const pages = lastPages(publication) ?? (await typesetter.typeset(publication, houseStyle, assets));
      if (!pages.ok) return problemReply(pages.problem, language);
      return { ok: true, value: { pdf: new Uint8Array(pages.value.preview()), layout } };
    },
  };
}

/** The pages that were set last need not be set again to be drawn. */
function rememberingTypesetter(): {
  typesetter: Typesetter;
  lastPages: (publication: Publication) => { ok: true; value: TypesetPages } | null;
} {
  const inner = createTypesetter();
  let last: { publication: Publication; pages: { ok: true; value: TypesetPages } } | null = null;
  return {
    typesetter: {
      typeset: async (publication, houseStyle, assets) => {
        const pages = await inner.typeset(publication, houseStyle, assets);
        last = pages.ok ? { publication, pages } : null;
        return pages;
      },
    },
    lastPages: (publication) => (last?.publication === publication ? last.pages : null),
  };
}
