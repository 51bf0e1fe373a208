/** Sets the pages for the preview. A compilation blocks its process: so it is this one's only work. */
import { join } from 'node:path';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import { done } from '../../../engine/core/result.ts';
import { loadDocumentType } from '../../../engine/jobs/document-types.ts';
import { loadHouseStyle } from '../../../engine/jobs/house-styles.ts';
import { type Lengths, settleLayout } from '../../../engine/jobs/settle-layout.ts';
import { createTypesetter, type TypesetPages } from '../../../engine/publish/pdf/typesetter.ts';
import type { Reply } from '../../ipc/contract.ts';
import { draftIn, problemReply } from '../draft-in.ts';
import { picturesOf } from '../pictures.ts';
import type { Context, Folders, Handlers } from '../protocol.ts';
import { serve } from '../serve.ts';
import { stepAside } from '../step-aside.ts';

/** How often the pages are set on the length that was found, before both lengths are found again. */
const TIMES = 30;

stepAside();
serve<'press'>(pressHandlers);

function pressHandlers({ data, templates, fonts }: Folders): Handlers<'press'> {
  const typesetter = createTypesetter();
  // One document at a time is written in most of the time; another one is set from the beginning, and this one now and then.
  let last: { of: string; lengths: Lengths; times: number } | null = null;

  const pagesOf = async (
    text: string,
    { language, houseStyle: chosen, library }: Context['settings'],
  ): Promise<Reply<{ pages: TypesetPages; layout: LayoutFacts }>> => {
    const draft = draftIn(text, null, language);
    if (!draft.ok) return draft;
    const documentType = loadDocumentType(templates, draft.value.documentType);
    if (!documentType.ok) return problemReply(documentType.problem, language);
    const style = await loadHouseStyle(draft.value.houseStyle ?? chosen, { templates, fonts, library });
    if (!style.ok) return problemReply(style.problem, language);
    const images = Object.fromEntries(picturesOf(join(data, 'pictures'), draft.value));
    const assets = { ...style.value.assets, images, source: null };
    const { houseStyle } = style.value;
    const of = [draft.value.id, draft.value.documentType, houseStyle.id].join(' ');
    const settled = await settleLayout({
      draft: draft.value,
      documentType: documentType.value,
      houseStyle,
      assets,
      typesetter,
      former: last?.of === of && last.times < TIMES ? last.lengths : undefined,
    });
    if (!settled.ok) return problemReply(settled.problem, language);
    const { lengths } = settled.value;
    last = { of, lengths, times: last?.lengths === lengths ? last.times + 1 : 0 };
    const { publication, layout, pages: ready } = settled.value;
    const pages = ready ? done(ready) : await typesetter.typeset(publication, houseStyle, assets);
    return pages.ok ? { ok: true, value: { pages: pages.value, layout } } : problemReply(pages.problem, language);
  };

  return {
    preview: async ({ draft }, { settings }) => {
      const set = await pagesOf(draft, settings);
      if (!set.ok) return set;
      const { pages, layout } = set.value;
      return { ok: true, value: { pdf: new Uint8Array(pages.preview()), layout, places: pages.places } };
    },

    print: async ({ draft }, { settings }) => {
      const set = await pagesOf(draft, settings);
      if (!set.ok) return set;
      const { pages, layout } = set.value;
      return { ok: true, value: { pdf: new Uint8Array(pages.preview()), pages: layout.pages } };
    },
  };
}
