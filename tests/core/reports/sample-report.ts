import { type Report, type ReportParagraph, reportSchema } from '../../../engine/core/reports/report.ts';

/** A paragraph of the report itself; `text` with a line for each piece, an item of a list after '• '. */
export function paragraph(number: number | null, text: string, more: Partial<ReportParagraph> = {}): ReportParagraph {
  return {
    number,
    part: 'report',
    section: null,
    pages: [1, 1],
    pieces: text
      .split('\n')
      .map((line) =>
        line.startsWith('• ') ? { type: 'item' as const, text: line.slice(2) } : { type: 'text' as const, text: line },
      ),
    recommendations: [],
    language: 'en',
    footnotes: [],
    places: [],
    ...more,
  };
}

export const EXAMPLE_COVER = {
  organisation: 'Example Committee',
  number: 'EXAMPLE(2099)1',
  round: null,
  title: 'Example report on Exampleland',
  adopted: '2099-03-21',
  published: '2099-06-18',
  country: null,
  countryName: 'Exampleland',
};

/** A report on a country that does not exist. */
export function reportOf(paragraphs: ReportParagraph[], more: Partial<Report> = {}): Report {
  return reportSchema.parse({
    format: 'inbreng-report',
    version: 1,
    fingerprint: 'ab'.repeat(32),
    file: 'voorbeeld.pdf',
    pages: 10,
    sizes: Array.from({ length: 10 }, () => [595, 842]),
    language: 'en',
    cover: EXAMPLE_COVER,
    sections: [],
    paragraphs,
    repairs: [],
    doubts: [],
    ...more,
  });
}
