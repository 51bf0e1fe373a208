import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { PubVoteBar } from '../../core/publication/publication.ts';

/** Side of a swatch, in points. */
export const SWATCH = 6;
const STROKE = 0.7;

/** The little square before a number in the legend, drawn as its segment in the bar. */
export function swatchSvg(segment: keyof PubVoteBar['segments'], house: HouseStyle): string {
  const { accent, absent, ink } = house.colors;
  const inset = STROKE / 2;
  const outline = `x="${inset}" y="${inset}" width="${SWATCH - STROKE}" height="${SWATCH - STROKE}" fill="#ffffff" stroke-width="${STROKE}"`;
  const drawn = {
    for: `<rect width="${SWATCH}" height="${SWATCH}" fill="${accent}"/>`,
    absent: `<rect width="${SWATCH}" height="${SWATCH}" fill="${absent}"/>`,
    unknown: `<rect ${outline} stroke="${absent}" stroke-dasharray="1.5 1"/>`,
    against: `<rect ${outline} stroke="${ink}"/>`,
  }[segment];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SWATCH}pt" height="${SWATCH}pt" viewBox="0 0 ${SWATCH} ${SWATCH}">${drawn}</svg>`;
}
