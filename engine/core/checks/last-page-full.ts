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
      many: (count) => `${count} keer is de laatste pagina bijna vol`,
      message: ({ limit }) =>
        `Pagina ${limit} is bijna vol. In Word of LibreOffice kan het document een pagina langer worden.`,
      help: 'Andere programma’s breken regels soms anders af dan de pdf. Kort de tekst twee of drie regels in, of stuur de pdf.',
    },
    en: {
      many: (count) => `${count} times the last page is nearly full`,
      message: ({ limit }) =>
        `Page ${limit} is nearly full. In Word or LibreOffice the document may take one page more.`,
      help: 'Other programs sometimes break lines elsewhere than the PDF. Shorten the text by two or three lines, or send the PDF.',
    },
  },
});
