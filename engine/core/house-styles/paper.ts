import type { HouseStyle } from './house-style.ts';

/** A4 portrait in millimetres, the paper of every page but that of a table that needs landscape. */
const PAPER = { width: 210, height: 297 };

/** Width and height of a page, in millimetres. */
export interface PageSize {
  width: number;
  height: number;
}

export function paperSize(landscape: boolean): PageSize {
  return landscape ? { width: PAPER.height, height: PAPER.width } : PAPER;
}

/** The area inside the margins, in millimetres, without the margin column. Both orientations have equal margins. */
export function textArea({ page }: Pick<HouseStyle, 'page'>, landscape: boolean): PageSize {
  const { width, height } = paperSize(landscape);
  return { width: width - page.left - page.right, height: height - page.top - page.bottom };
}
