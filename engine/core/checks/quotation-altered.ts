import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { findWrongQuotations, shortenWords } from './quotations/find-quotations.ts';

export interface AlteredQuotation {
  /** The quotation in the text; null: it is the text of a block. */
  text: string | null;
  /** The words that differ. */
  changed: string;
  /** The text of the source; null where the quotation omits a part of it. */
  right: string | null;
  title: string;
  /** The writer changed the text of the block in this document. */
  isAdapted: boolean;
}

/**
 * A literal quotation whose words are not those of its source: an adapted motion, quote or literal finding, a finding that differs
 * from its report, or a passage between quotation marks that resembles one of them. Omissions with '(…)' are allowed.
 */
export const quotationAltered = defineCheck<'quotation-altered', AlteredQuotation>({
  code: 'quotation-altered',
  severity: 'warning',
  run: (context) => findAltered(context),
  texts: {
    nl: {
      name: 'Citaat wijkt af van de bron',
      many: (count) => `${count} citaten wijken af van de bron`,
      message: ({ changed, title }) => `Dit citaat wijkt af van ‘${title}’: ‘${changed}’ staat daar anders.`,
      help: 'Tussen aanhalingstekens staat wat de bron zegt, woord voor woord. Neem de woorden van de bron over, geef een weglating aan met (…), of zeg het in eigen woorden zonder aanhalingstekens.',
    },
    en: {
      name: 'Quotation differs from the source',
      many: (count) => `${count} quotations differ from the source`,
      message: ({ changed, title }) => `This quotation differs from ‘${title}’: ‘${changed}’ is not the same there.`,
      help: 'Between quotation marks is what the source says, word for word. Take the words of the source, mark an omission with (…), or say it in your own words without quotation marks.',
    },
  },
});

function findAltered(context: CheckContext): RawFinding<AlteredQuotation>[] {
  return findWrongQuotations(context).flatMap(({ kind, words, right, block, title, quotation, location, where }) => {
    if (kind !== 'altered') return [];
    const isInText = where === 'text';
    const values = {
      text: isInText ? quotation : null,
      changed: shortenWords(words),
      right: isInText ? right : null,
      title,
      isAdapted: where === 'adapted',
    };
    return [{ location, block, values, about: quotation }];
  });
}
