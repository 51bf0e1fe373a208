import type { Report, ReportParagraph } from './report.ts';

/** A paragraph with its place, without what only a reader of the page needs. */
export type QuotableParagraph = Pick<ReportParagraph, 'number' | 'part' | 'section' | 'pages' | 'pieces'>;

/** The text of a report, with which the checks compare quotations: about half of the stored report. */
export interface ReportText extends Pick<Report, 'fingerprint' | 'cover' | 'language' | 'sections'> {
  paragraphs: readonly QuotableParagraph[];
}

export function takeReportText({ fingerprint, cover, language, sections, paragraphs }: Report): ReportText {
  return {
    fingerprint,
    cover,
    language,
    sections,
    paragraphs: paragraphs.map(({ number, part, section, pages, pieces }) => ({
      number,
      part,
      section,
      pages,
      pieces,
    })),
  };
}
