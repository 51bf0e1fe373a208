import { defineCheck } from './check.ts';
import { findWrongQuotations, shortenWords } from './quotations/find-quotations.ts';

export interface LongerQuotation {
  /** The quotation in the text; null: it is the text of a block. */
  text: string | null;
  /** The words that the source does not have. */
  beyond: string;
  /** The quotation without those words; null: it is no text of the document. */
  right: string | null;
  title: string;
  /** The writer changed the text of the block in this document. */
  isAdapted: boolean;
}

/** A quotation that goes on where its source begins or ends: the closing mark is missing, or own words were added. */
export const quotationLonger = defineCheck<'quotation-longer', LongerQuotation>({
  code: 'quotation-longer',
  severity: 'warning',
  run: (context) =>
    findWrongQuotations(context).flatMap(({ kind, words, right, block, title, quotation, location, where }) => {
      if (kind !== 'longer') return [];
      const isInText = where === 'text';
      const values = {
        text: isInText ? quotation : null,
        beyond: shortenWords(words),
        right: isInText ? right : null,
        title,
        isAdapted: where === 'adapted',
      };
      return [{ location, block, values, about: quotation }];
    }),
  texts: {
    nl: {
      name: 'Citaat langer dan de bron',
      many: (count) => `${count} citaten zijn langer dan de bron`,
      message: ({ beyond, title }) => `Dit citaat is langer dan ‘${title}’: ‘${beyond}’ staat daar niet.`,
      help: 'De lezer denkt dat ook deze woorden uit de bron komen. Sluit het citaat eerder af, of haal de eigen woorden eruit.',
    },
    en: {
      name: 'Quotation longer than the source',
      many: (count) => `${count} quotations are longer than the source`,
      message: ({ beyond, title }) => `This quotation is longer than ‘${title}’: ‘${beyond}’ is not there.`,
      help: 'The reader thinks that these words come from the source too. Close the quotation earlier, or remove your own words from it.',
    },
  },
});
