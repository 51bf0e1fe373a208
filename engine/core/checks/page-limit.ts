import { countMainPages } from '../publication/main-pages.ts';
import { defineCheck } from './check.ts';

/** The document without its annex has more pages than its type allows. */
export const pageLimit = defineCheck<'page-limit', { limit: number; pages: number | null }>({
  code: 'page-limit',
  severity: 'error',
  run: ({ documentType: { pageLimit: limit }, layout }) => {
    if (limit === null) return [];
    if (!layout) return [{ location: null, values: { limit, pages: null }, notMeasured: true }];
    const pages = countMainPages(layout);
    return pages > limit ? [{ location: null, values: { limit, pages } }] : [];
  },
  texts: {
    nl: {
      name: 'Te veel pagina’s',
      many: (count) => `${count} documenten zijn te lang`,
      message: ({ limit, pages }) =>
        pages === null
          ? `Niet gemeten: of het document binnen ${limit} ${limit === 1 ? 'pagina' : 'pagina’s'} blijft.`
          : `Het document telt ${pages} pagina’s; ${limit === 1 ? 'er mag er 1 zijn' : `er mogen er ${limit} zijn`}.`,
      help: 'Een Kamerlid leest één of twee pagina’s. Kort tekst in, kies voor een bouwsteen de korte vorm of haal iets weg.',
    },
    en: {
      name: 'Too many pages',
      many: (count) => `${count} documents are too long`,
      message: ({ limit, pages }) =>
        pages === null
          ? `Not measured: whether the document stays within ${limit} ${limit === 1 ? 'page' : 'pages'}.`
          : `The document has ${pages} pages; ${limit} ${limit === 1 ? 'is' : 'are'} allowed.`,
      help: 'An MP reads one or two pages. Shorten the text, choose the short form for a block, or remove something.',
    },
  },
});
