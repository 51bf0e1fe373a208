import { numberedParagraphs } from '../reports/paragraphs.ts';
import { defineCheck } from './check.ts';
import { expandParagraphs, referToReport } from './quotations/find-quotations.ts';

export interface MissingParagraph {
  title: string;
  paragraph: string;
  /** The highest number of the report. */
  last: string;
}

/** A paragraph number that the report does not have. Only for reports that were read. */
export const paragraphNotInReport = defineCheck<'paragraph-not-in-report', MissingParagraph>({
  code: 'paragraph-not-in-report',
  severity: 'warning',
  run: ({ draft, uses, reports }) => {
    if (!reports) return [];
    return uses.flatMap(({ id, block, location, locator }) => {
      const named = locator?.paragraph ?? (block.kind === 'finding' ? block.paragraph : null);
      const report = named ? reports(referToReport(block, draft)) : null;
      const numbers = report ? numberedParagraphs(report).flatMap(({ number }) => number ?? []) : [];
      const missing = expandParagraphs(named ?? '').filter((number) => !numbers.includes(Number(number)));
      if (numbers.length === 0 || missing.length === 0) return [];
      const values = { title: block.title, paragraph: missing.join(', '), last: String(Math.max(...numbers)) };
      return [{ location, block: id, values }];
    });
  },
  texts: {
    nl: {
      name: 'Alinea niet in het rapport',
      many: (count) => `${count} alinea’s staan niet in het rapport`,
      message: ({ title, paragraph, last }) =>
        `Alinea ${paragraph} van ‘${title}’ staat niet in het rapport. De laatste alinea is ${last}.`,
      help: 'De lezer kan de alinea niet vinden. Zoek het nummer op in het rapport en verbeter het in de bevinding.',
    },
    en: {
      name: 'Paragraph not in the report',
      many: (count) => `${count} paragraphs are not in the report`,
      message: ({ title, paragraph, last }) =>
        `Paragraph ${paragraph} of ‘${title}’ is not in the report. The last paragraph is ${last}.`,
      help: 'The reader can’t find the paragraph. Look up the number in the report and correct it in the finding.',
    },
  },
});
