import type { Publication, WriterAssets } from '../publication/publication.ts';
import type { HouseStyle } from './house-style.ts';

/**
 * The house style and assets in which writers print a publication: unchanged, or for a text of a Member without the logo and
 * colours of the organisation. Fonts and measures stay.
 */
export function settleSheet<Assets extends Pick<WriterAssets, 'logo'>>(
  { sheet }: Pick<Publication, 'sheet'>,
  houseStyle: HouseStyle,
  assets: Assets,
): { houseStyle: HouseStyle; assets: Assets } {
  if (sheet === undefined) return { houseStyle, assets };
  return { houseStyle: makeNeutral(houseStyle), assets: { ...assets, logo: null } };
}

/** Everything in ink: labels, headings and rules have no colour of the organisation. */
export function makeNeutral(houseStyle: HouseStyle): HouseStyle {
  const { colors, rules } = houseStyle;
  const inGrey = { color: colors.grey };
  return {
    ...houseStyle,
    logo: null,
    colors: { ...colors, accent: colors.ink, rule: colors.grey },
    rules: { demand: { ...rules.demand, ...inGrey }, literal: { ...rules.literal, ...inGrey }, head: null },
    leadBox: false,
  };
}
