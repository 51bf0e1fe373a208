import type { LayoutFacts } from './publication.ts';

/** Id of the heading of the annex with the evidence, which begins on its own page. */
export const ANNEX_HEADING = 'evidence-annex--heading';

interface Pages {
  pages: number;
  pageOf?: LayoutFacts['pageOf'];
}

/** Pages of the document without its annex: a limit and the parts that depend on the length are about these. */
export function countMainPages({ pages, pageOf }: Pages): number {
  const annex = pageOf?.[ANNEX_HEADING];
  return annex === undefined ? pages : Math.max(1, annex - 1);
}

/** Pages of the annex; 0 without one. */
export function countAnnexPages(layout: Pages): number {
  return layout.pages - countMainPages(layout);
}
