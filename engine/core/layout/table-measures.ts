import type { HouseStyle } from '../house-styles/house-style.ts';
import { textArea } from '../house-styles/paper.ts';
import type { PubTable } from '../publication/publication.ts';
import { pointsOfMm } from './units.ts';

/** White between columns at the usual type size, in millimetres. */
export const TABLE_GUTTER = 2.5;

/** Type size in a table as a share of the usual one. */
export function getTableScale({ fit }: Pick<PubTable, 'fit'>, { styles }: Pick<HouseStyle, 'styles'>): number {
  return fit ? fit.size / styles.tableText.size : 1;
}

/** Width of a table in points, including its part in the margin column. */
export function getTableWidth({ wide, fit }: Pick<PubTable, 'wide' | 'fit'>, houseStyle: HouseStyle): number {
  const { width } = textArea(houseStyle, fit?.landscape ?? false);
  return pointsOfMm(width + (wide ? houseStyle.page.marginColumn : 0));
}

/** White between the columns of a table in points: at most half of the whole width. */
export function getTableGutter(columns: number, width: number, scale: number): number {
  return Math.min(pointsOfMm(TABLE_GUTTER) * scale, width / (2 * Math.max(1, columns)));
}

/** The requested share of the width of a column. */
export function getColumnShare(column: { width: number } | undefined): number {
  return column && Number.isFinite(column.width) && column.width > 0 ? column.width : 1;
}
