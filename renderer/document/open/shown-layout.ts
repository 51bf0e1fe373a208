import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';

/** The facts of the last layout. */
export interface ShownLayout extends LayoutFacts {
  /** Pages, from 1, that begin with the rest of a block of the previous page. */
  continued: readonly number[];
}
