import type { HouseStyle } from './house-style.ts';

/** A4 upright, in millimetres: the paper of every page but that of a table which needs a landscape page. */
const PAPER = { width: 210, height: 297 };

/** Width and height of a page, in millimetres. */
export interface PageSize {
  width: number;
  height: number;
}

export function paperSize(landscape: boolean): PageSize {
  return landscape ? { width: PAPER.height, height: PAPER.width } : PAPER;
}

/** The area inside the margins, in millimetres; its width without the margin column. Margins are the same on both pages. */
export function textArea({ page }: Pick<HouseStyle, 'page'>, landscape: boolean): PageSize {
  const { width, height } = paperSize(landscape);
  return { width: width - page.left - page.right, height: height - page.top - page.bottom };
}
