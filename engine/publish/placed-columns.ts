import { type PlacedCell, placeCells } from '../core/publication/place-cells.ts';
import type { PubTable } from '../core/publication/publication.ts';

/**
 * Widths of columns, adding up to the width in whole units: cumulative rounding, so that nothing is lost. The gutter is at the left of
 * each column but the first and is no part of its share.
 */
export function columnWidths(shares: readonly number[], width: number, gutter: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const words = width - gutter * (shares.length - 1);
  let passed = 0;
  let edge = 0;
  return shares.map((share, at) => {
    passed += share;
    const right = Math.round((words * passed) / total + gutter * at);
    const own = right - edge;
    edge = right;
    return Math.max(1, own);
  });
}

/**
 * The position of each cell. Rows with more cells than the table has columns make it wider, up to `mostColumns`. Content
 * further to the right is added to the last cell that fits, so that no text is lost.
 */
export function placeInColumns(table: PubTable, mostColumns: number): { placed: PlacedCell[]; columns: number } {
  const all = placeCells(table);
  const ends = all.map(({ column, colSpan }) => column + colSpan);
  const columns = Math.min(mostColumns, Math.max(1, table.columns.length, ...ends));
  const placed: PlacedCell[] = [];
  /** The last cell of each row within the limit. */
  const lastIn: PlacedCell[] = [];
  for (const one of all) {
    const last = lastIn[one.row];
    if (one.column >= columns && last) {
      last.cell = { ...last.cell, content: [...last.cell.content, ...one.cell.content] };
      continue;
    }
    placed.push(one);
    for (let row = one.row; row < one.row + one.rowSpan; row++) lastIn[row] = one;
  }
  return { placed: placed.filter(({ column }) => column < columns), columns };
}

/** The cells that cover each row, from left to right. */
export function coveringCells(placed: readonly PlacedCell[], rows: number): PlacedCell[][] {
  const covering = Array.from({ length: rows }, (): PlacedCell[] => []);
  for (const cell of placed) for (const row of covering.slice(cell.row, cell.row + cell.rowSpan)) row.push(cell);
  for (const row of covering) row.sort((one, other) => one.column - other.column);
  return covering;
}
