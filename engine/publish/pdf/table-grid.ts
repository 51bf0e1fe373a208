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
  /** `taken[row]` holds the columns that a cell covers. */
  const taken = table.rows.map(() => new Set<number>());
  const placed = table.rows.map((): GridCell[] => []);
  let columns = Math.max(1, table.columns.length);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (taken[y]?.has(x)) x++;
      const floor = y < headerRows ? headerRows : height;
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, floor - y));
      let colSpan = 1;
      const widest = Math.max(1, Math.min(cell.colSpan, columns - x));
      while (colSpan < widest && !taken[y]?.has(x + colSpan)) colSpan++;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < colSpan; right++) taken[y + down]?.add(x + right);
      }
      placed[y]?.push({ cell, column: x, colSpan, rowSpan });
      x += colSpan;
      columns = Math.max(columns, x);
    }
  });
  const rows = placed.map((cells, y) => {
    for (let x = 0; x < columns; x++) {
      if (!taken[y]?.has(x)) cells.push({ cell: null, column: x, colSpan: 1, rowSpan: 1 });
    }
    return cells.sort((one, other) => one.column - other.column);
  });
  return { columns, headerRows, rows };
}
