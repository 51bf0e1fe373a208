import type { LayoutFacts } from './publication.ts';

/** Id of the heading of the annex with the evidence, which begins on its own page. */
export const ANNEX_HEADING = 'evidence-annex--heading';

/** Id of the first line of the sheet with our note and grounds, which begins on its own page behind a text for a Member. */
export const NOTE_SHEET_LINE = 'note-sheet--sender';

interface Pages {
  pages: number;
  pageOf?: LayoutFacts['pageOf'];
}

/** Pages of the document without its annex and note sheet: a limit and the parts that depend on the length are about these. */
export function countMainPages({ pages, pageOf }: Pages): number {
  const behind = [ANNEX_HEADING, NOTE_SHEET_LINE].flatMap((id) => pageOf?.[id] ?? []);
  return behind.length === 0 ? pages : Math.max(1, Math.min(...behind) - 1);
}

/** Pages of the annex; 0 without one. */
export function countAnnexPages(layout: Pages): number {
  return layout.pages - countMainPages(layout);
}
