import type { LayoutFacts } from './publication.ts';

/**
 * Points that LibreOffice took more than the PDF at most, since it breaks lines elsewhere: three lines of text. Measured in
 * docs/decisions/full-last-page.md.
 */
const MOST_GROWTH = 39;
/** Points by which the text of the Word file may end lower: a line, and the white that LibreOffice has above notes. */
export const LOWER_FOOT = 16;
/** Pages of a document whose length matters. In a longer one a lower foot would break every page elsewhere than in the PDF. */
const FEW_PAGES = 3;

/** Whether the text of the Word file ends lower on its pages, so that it has as many as the PDF. */
export function hasLowerFoot({ pages, roomLeft }: LayoutFacts): boolean {
  return pages <= FEW_PAGES && roomLeft !== undefined && roomLeft < MOST_GROWTH;
}

/** Whether the last page is so full that the Word file may need one page more than the PDF. */
export function mayGrowInWord(layout: LayoutFacts): boolean {
  const { roomLeft } = layout;
  return roomLeft !== undefined && roomLeft < MOST_GROWTH - (hasLowerFoot(layout) ? LOWER_FOOT : 0);
}
