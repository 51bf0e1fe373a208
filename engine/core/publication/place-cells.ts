import type { PubCell, PubTable } from './publication.ts';

/** A cell with the place where it begins, its spans clipped to the table and to what is free. */
export interface PlacedCell {
  cell: PubCell;
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** Where each cell of a table stands, in the order of the rows. No two overlap. */
export function placeCells(table: Pick<PubTable, 'columns' | 'rows'>): PlacedCell[] {
  const taken = table.rows.map(() => new Set<number>());
  const places: PlacedCell[] = [];
  for (const [row, { cells }] of table.rows.entries()) {
    const inRow = taken[row] ?? new Set();
    let column = 0;
    for (const cell of cells) {
      while (inRow.has(column)) column++;
      let colSpan = 1;
      while (colSpan < cell.colSpan && column + colSpan < table.columns.length && !inRow.has(column + colSpan))
        colSpan++;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, table.rows.length - row));
      for (let below = row; below < row + rowSpan; below++)
        for (let beside = column; beside < column + colSpan; beside++) taken[below]?.add(beside);
      places.push({ cell, row, column, colSpan, rowSpan });
      column += colSpan;
    }
  }
  return places;
}
