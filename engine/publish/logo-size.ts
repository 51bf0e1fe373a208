import type { HouseStyle } from '../core/house-styles/house-style.ts';
import { textArea } from '../core/house-styles/paper.ts';

/** Of the width of the head: leaves room for the longest name of a type of document beside it. */
export const LOGO_SHARE = 0.6;
/** White between a logo and the rule below the head. */
const ABOVE_RULE = 1.5;

/** A place on the first page, in millimetres; the left side and the top are from the corner of the paper. */
export interface LogoPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a logo may stand: as high as the house style has it, above the rule of the head and left of what stands beside it. */
export function logoRoom({ page, rules }: Pick<HouseStyle, 'page' | 'rules'>): LogoPlace {
  const ruled = page.headRule !== null && rules.head !== null ? page.headRule - ABOVE_RULE - page.logoTop : Infinity;
  return {
    left: page.left - page.marginColumn,
    top: page.logoTop,
    width: (textArea({ page }, false).width + page.marginColumn) * LOGO_SHARE,
    height: Math.max(1, Math.min(page.logoHeight, ruled)),
  };
}

/** Where a logo stands that is `ratio` times as wide as high: whole in its room, at the left and halfway its height. */
export function logoPlace(house: Pick<HouseStyle, 'page' | 'rules'>, ratio: number): LogoPlace {
  const room = logoRoom(house);
  const width = Math.min(room.height * ratio, room.width);
  const height = width / ratio;
  return { left: room.left, top: room.top + (room.height - height) / 2, width, height };
}
