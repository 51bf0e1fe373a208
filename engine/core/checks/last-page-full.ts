import { canGrowInWord } from '../publication/full-page.ts';
import { defineCheck } from './check.ts';

/** The PDF fills the last allowed page, so that the Word file may need another one. */
export const lastPageFull = defineCheck<'last-page-full', { limit: number }>({
  code: 'last-page-full',
  severity: 'warning',
  run: ({ documentType: { pageLimit: limit }, layout }) => {
    if (limit === null || layout?.pages !== limit || !canGrowInWord(layout)) return [];
    return [{ location: null, values: { limit } }];
  },
  texts: {
    nl: {
      name: 'Laatste pagina bijna vol',
      many: (count) => `Van ${count} documenten is de laatste pagina bijna vol`,
      message: ({ limit }) =>
        `Pagina ${limit} is bijna vol. In Word of LibreOffice kan het document een pagina langer worden.`,
      help: 'Andere programma’s breken regels soms anders af dan de PDF. Kort de tekst twee of drie regels in, of stuur de PDF.',
    },
    en: {
      name: 'Last page nearly full',
      many: (count) => `The last page of ${count} documents is nearly full`,
      message: ({ limit }) =>
        `Page ${limit} is nearly full. In Word or LibreOffice the document may become a page longer.`,
      help: 'Other programs sometimes break lines differently from the PDF. Shorten the text by two or three lines, or send the PDF.',
    },
  },
});
