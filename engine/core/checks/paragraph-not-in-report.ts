import { defineCheck } from './check.ts';
import { expandParagraphs } from './quotations/find-quotations.ts';

export interface MissingParagraph {
  title: string;
  paragraph: string;
  /** The highest number of the report. */
  last: string;
}

/** A paragraph number that the report does not have. Only for reports that the user opened. */
export const paragraphNotInReport = defineCheck<'paragraph-not-in-report', MissingParagraph>({
  code: 'paragraph-not-in-report',
  severity: 'warning',
  run: ({ uses, reports }) => {
    if (!reports) return [];
    return uses.flatMap(({ id, block, location, locator }) => {
      const named = locator?.paragraph ?? (block.kind === 'finding' ? block.paragraph : null);
      const of = block.kind === 'finding' ? block.report : block.kind === 'source' ? block.id : null;
      const report = named && of !== null ? reports(of) : null;
      if (!report || report.paragraphs.size === 0) return [];
      const missing = expandParagraphs(named ?? '').filter((number) => !report.paragraphs.has(number));
      if (missing.length === 0) return [];
      const last = Math.max(...[...report.paragraphs.keys()].map(Number).filter((number) => !Number.isNaN(number)));
      return [
        { location, block: id, values: { title: block.title, paragraph: missing.join(', '), last: String(last) } },
      ];
    });
  },
  texts: {
    nl: {
      name: 'Alinea niet in het rapport',
      many: (count) => `${count} alinea’s staan niet in het rapport`,
      message: ({ title, paragraph, last }) =>
        `Alinea ${paragraph} van ‘${title}’ staat niet in het rapport. De laatste alinea is ${last}.`,
      help: 'De lezer vindt de alinea niet. Zoek het nummer op in het rapport en verbeter het in de bevinding.',
    },
    en: {
      name: 'Paragraph not in the report',
      many: (count) => `${count} paragraphs are not in the report`,
      message: ({ title, paragraph, last }) =>
        `Paragraph ${paragraph} of ‘${title}’ is not in the report. The last paragraph is ${last}.`,
      help: 'The reader does not find the paragraph. Look up the number in the report and correct it in the finding.',
    },
  },
});
