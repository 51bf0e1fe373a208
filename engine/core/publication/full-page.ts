import type { LayoutFacts } from './publication.ts';

/**
 * Maximum extra height in points that LibreOffice needs compared with the PDF, since it breaks lines differently: three
 * lines of text. Measured in docs/decisions/full-last-page.md.
 */
const MAX_GROWTH = 39;
/** Points by which the text of a Word file may end lower: one line, and the white that LibreOffice puts above notes. */
export const LOWER_FOOT = 16;
/** Pages of a short document. In a longer one a lower foot would move every page break away from that of the PDF. */
const SHORT_DOCUMENT = 3;

/** Whether pages of the Word file get a lower foot, so that it has as many pages as the PDF. */
export function hasLowerFoot({ pages, roomLeft }: LayoutFacts): boolean {
  return pages <= SHORT_DOCUMENT && roomLeft !== undefined && roomLeft < MAX_GROWTH;
}

/** Whether the last page is so full that the Word file may need one page more than the PDF. */
export function canGrowInWord(layout: LayoutFacts): boolean {
  const { roomLeft } = layout;
  return roomLeft !== undefined && roomLeft < MAX_GROWTH - (hasLowerFoot(layout) ? LOWER_FOOT : 0);
}
