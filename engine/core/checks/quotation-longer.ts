import { defineCheck } from './check.ts';
import { reportQuotations, type WrongQuotationValues } from './quotations/find-quotations.ts';

/** A quotation that goes on where its source begins or ends: the closing mark is missing, or own words were added. */
export const quotationLonger = defineCheck<'quotation-longer', WrongQuotationValues>({
  code: 'quotation-longer',
  severity: 'warning',
  run: (context) => reportQuotations(context, 'longer'),
  texts: {
    nl: {
      name: 'Citaat langer dan de bron',
      many: (count) => `${count} citaten zijn langer dan de bron`,
      message: ({ words, title }) => `Dit citaat is langer dan ‘${title}’: ‘${words}’ staat daar niet.`,
      help: 'De lezer denkt dat ook deze woorden uit de bron komen. Sluit het citaat eerder af, of haal de eigen woorden eruit.',
    },
    en: {
      name: 'Quotation longer than the source',
      many: (count) => `${count} quotations are longer than the source`,
      message: ({ words, title }) => `This quotation is longer than ‘${title}’: ‘${words}’ is not there.`,
      help: 'The reader thinks that these words come from the source too. Close the quotation earlier, or remove your own words from it.',
    },
  },
});
