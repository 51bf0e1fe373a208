/** Sets the pages for the preview. A compilation blocks its process: so it is this one's only work. */
import { join } from 'node:path';
import { done } from '../../../engine/core/result.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { settleLayout } from '../../../engine/jobs/settle-layout.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { picturesOf } from '../pictures.ts';
import type { Folders, Handlers } from '../protocol.ts';
import { serve } from '../serve.ts';

serve<'press'>(pressHandlers);

function pressHandlers({ data, templates, fonts }: Folders): Handlers<'press'> {
  const typesetter = createTypesetter();
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
      const { publication, layout, pages: ready } = settled.value;
      const pages = ready ? done(ready) : await typesetter.typeset(publication, houseStyle, assets);
      if (!pages.ok) return problemReply(pages.problem, language);
      const { places, preview } = pages.value;
      return { ok: true, value: { pdf: new Uint8Array(preview()), layout, places } };
    },
  };
}
