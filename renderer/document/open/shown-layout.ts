import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';

/** What the pages that were made last say of the document. */
export interface ShownLayout extends LayoutFacts {
  /** Pages, from 1, at the head of which the rest stands of what began on a page before. */
  continued: readonly number[];
}
