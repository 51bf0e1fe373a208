import { defineCheck } from './check.ts';
import { reportQuotations, type WrongQuotationValues } from './quotations/find-quotations.ts';

/**
 * A literal quotation whose words are not those of its source: an adapted motion, quote or literal finding, a finding that differs
 * from its report, or a passage between quotation marks that resembles one of them. Omissions with '(…)' are allowed.
 */
export const quotationAltered = defineCheck<'quotation-altered', WrongQuotationValues>({
  code: 'quotation-altered',
  severity: 'warning',
  run: (context) => reportQuotations(context, 'altered'),
  texts: {
    nl: {
      name: 'Citaat wijkt af van de bron',
      many: (count) => `${count} citaten wijken af van de bron`,
      message: ({ words, title }) => `Dit citaat wijkt af van ‘${title}’: ‘${words}’ staat daar anders.`,
      help: 'Tussen aanhalingstekens staat wat de bron zegt, woord voor woord. Neem de woorden van de bron over, geef een weglating aan met (…), of zeg het in eigen woorden zonder aanhalingstekens.',
    },
    en: {
      name: 'Quotation differs from the source',
      many: (count) => `${count} quotations differ from the source`,
      message: ({ words, title }) => `This quotation differs from ‘${title}’: ‘${words}’ is not the same there.`,
      help: 'Between quotation marks is what the source says, word for word. Take the words of the source, mark an omission with (…), or say it in your own words without quotation marks.',
    },
  },
});
