import type { HouseStyle } from '../core/house-styles/house-style.ts';
import { textArea } from '../core/house-styles/paper.ts';
import { pointsOfMm } from '../core/layout/units.ts';
import type { PubVoteBar } from '../core/publication/publication.ts';

/** Points. */
export const VOTE_BAR_HEIGHT = 7.5;
const GAP = 1;
const LEAST_WIDTH = 1.2;
const STROKE = 0.7;

/** Three decimals of a point: finer than any printer, and the same text on every computer. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Width of the bar in points, which is the full width of the text. */
export function voteBarWidth(page: HouseStyle['page']): number {
  return pointsOfMm(textArea({ page }, false).width);
}

type Segment = keyof PubVoteBar['segments'];
type Colors = Pick<HouseStyle['colors'], 'ink' | 'accent' | 'absent'>;
/** Left to right: votes for grow from the left, votes against from the right, absent and unknown votes are between them. */
const ORDER: readonly Segment[] = ['for', 'absent', 'unknown', 'against'];

/**
 * The bar of a vote as one SVG (`width` × 7.5 points), for PDF, Word and HTML. Parts differ without colour: solid, grey,
 * outlined and dashed. Parts have 1 pt of white between them, and a part with a vote is at least 1.2 pt wide. Labels,
 * swatches and alternative text are outside the SVG.
 */
export function voteBarSvg(segments: PubVoteBar['segments'], colors: Colors, width: number): string {
  const shown = ORDER.filter((segment) => segments[segment] > 0);
  const total = shown.reduce((sum, segment) => sum + segments[segment], 0);
  const room = width - GAP * Math.max(0, shown.length - 1);
  const widths = shown.map((segment) => Math.max(LEAST_WIDTH, (room * segments[segment]) / total));
  // The widest part gives up the width that narrow parts gained, so that the bar ends where the text ends.
  const widest = widths.indexOf(Math.max(...widths));
  const over = widths.reduce((sum, part) => sum + part, 0) - room;
  let left = 0;
  const parts = shown.map((segment, at) => {
    const wide = (widths[at] ?? 0) - (at === widest ? over : 0);
    const part = drawn(segment, left, wide, colors);
    left += wide + GAP;
    return part;
  });
  const size = `width="${number(width)}pt" height="${VOTE_BAR_HEIGHT}pt" viewBox="0 0 ${number(width)} ${VOTE_BAR_HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
}

function drawn(segment: Segment, left: number, width: number, colors: Colors): string {
  if (segment === 'for' || segment === 'absent') {
    const fill = segment === 'for' ? colors.accent : colors.absent;
    return `<rect x="${number(left)}" y="0" width="${number(width)}" height="${VOTE_BAR_HEIGHT}" fill="${fill}"/>`;
  }
  const inset = STROKE / 2;
  const stroke = segment === 'against' ? `stroke="${colors.ink}"` : `stroke="${colors.absent}" stroke-dasharray="2 2"`;
  const box = `x="${number(left + inset)}" y="${number(inset)}" width="${number(Math.max(width - STROKE, 0.5))}" height="${number(VOTE_BAR_HEIGHT - STROKE)}"`;
  return `<rect ${box} fill="#ffffff" ${stroke} stroke-width="${STROKE}"/>`;
}

/** Side of a swatch, in points. */
export const SWATCH = 6;

/** The square before a number in the legend, drawn as its part of the bar. */
export function swatchSvg(segment: Segment, { accent, absent, ink }: Colors): string {
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
