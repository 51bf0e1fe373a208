import type { HouseStyle } from '../core/house-styles/house-style.ts';
import { textArea } from '../core/house-styles/paper.ts';

/** Share of the width of the page header: leaves room beside it for the longest name of a document type. */
export const LOGO_SHARE = 0.6;
/** Millimetres between a logo and the rule below the page header. */
const ABOVE_RULE = 1.5;

/** A rectangle on the first page, in millimetres from the top left corner of the paper. */
export interface LogoPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The room for a logo: its height is that of the house style, above the rule of the page header and left of the text beside
 * it.
 */
export function logoRoom({ page, rules }: Pick<HouseStyle, 'page' | 'rules'>): LogoPlace {
  const ruled = page.headRule !== null && rules.head !== null ? page.headRule - ABOVE_RULE - page.logoTop : Infinity;
  return {
    left: page.left - page.marginColumn,
    top: page.logoTop,
    width: (textArea({ page }, false).width + page.marginColumn) * LOGO_SHARE,
    height: Math.max(1, Math.min(page.logoHeight, ruled)),
  };
}

/** The rectangle of a logo with this ratio of width to height: fitted into its room, at the left and vertically centred. */
export function logoPlace(house: Pick<HouseStyle, 'page' | 'rules'>, ratio: number): LogoPlace {
  const room = logoRoom(house);
  const width = Math.min(room.height * ratio, room.width);
  const height = width / ratio;
  return { left: room.left, top: room.top + (room.height - height) / 2, width, height };
}
