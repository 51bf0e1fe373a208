import { placeCells } from '../../core/publication/place-cells.ts';
import type { PubCell, PubTable } from '../../core/publication/publication.ts';

/** One place of the grid: a cell that begins here, with spans that fit, or a hole in the table that is drawn empty. */
export interface GridCell {
  cell: PubCell | null;
  /** The first column that it covers, from 0. */
  column: number;
  colSpan: number;
  rowSpan: number;
}

export interface TableGrid {
  columns: number;
  headerRows: number;
  /** Cells of a row from left to right; places taken by a span from above are left out. */
  rows: GridCell[][];
}

/**
 * The table as a full grid, whatever its spans claim: a span that would leave the table or cross another cell is cut,
 * a row that is too long widens the table, a hole becomes an empty cell, and no cell of the head reaches into the body.
 */
export function tableGrid(table: Pick<PubTable, 'columns' | 'headerRows' | 'rows'>): TableGrid {
  const height = table.rows.length;
  const headerRows = Math.max(0, Math.min(table.headerRows, height));
  let columns = Math.max(1, table.columns.length);
  const placed = placeCells(table, (row, column) => {
    columns = Math.max(columns, column + 1);
    return { columns: columns - column, rows: (row < headerRows ? headerRows : height) - row };
  });
  const rows = table.rows.map((): GridCell[] => []);
  /** `taken[row]` holds the columns that a cell covers. */
  const taken = table.rows.map(() => new Set<number>());
  for (const { row, ...cell } of placed) {
    rows[row]?.push(cell);
    for (const covered of taken.slice(row, row + cell.rowSpan))
      for (let x = cell.column; x < cell.column + cell.colSpan; x++) covered.add(x);
  }
  rows.forEach((cells, y) => {
    for (let x = 0; x < columns; x++)
      if (!taken[y]?.has(x)) cells.push({ cell: null, column: x, colSpan: 1, rowSpan: 1 });
    cells.sort((one, other) => one.column - other.column);
  });
  return { columns, headerRows, rows };
}
