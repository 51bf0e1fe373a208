import { placeCells } from '../../core/publication/place-cells.ts';
import type { PubCell, PubTable } from '../../core/publication/publication.ts';

/** One position of the grid: a cell that begins here, or an empty cell. */
export interface GridCell {
  /** Null: nothing is drawn here. */
  cell: PubCell | null;
  /** The first column that it covers, from 0. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** True for an empty cell below a cell whose span was cut: no rule separates the two. */
  continues: boolean;
}

export interface TableGrid {
  columns: number;
  headerRows: number;
  /** Cells of a row from left to right; positions covered by a span from above are left out. */
  rows: GridCell[][];
}

/**
 * Converts the table to a full grid, whatever its spans are. A row that is too long widens the table, and a hole becomes an
 * empty cell. Cells are placed by their declared spans, so that each stays in its column; then row spans are cut at the end
 * of the header, and to one row for cells with `isSplit`. Empty cells fill the rest of a cut span.
 */
export function tableGrid(
  table: Pick<PubTable, 'columns' | 'headerRows' | 'rows'>,
  isSplit: (cell: PubCell) => boolean = () => false,
): TableGrid {
  const height = table.rows.length;
  const headerRows = Math.max(0, Math.min(table.headerRows, height));
  let columns = Math.max(1, table.columns.length);
  const placed = placeCells(table, (row, column) => {
    columns = Math.max(columns, column + 1);
    return { columns: columns - column, rows: height - row };
  });
  const rows = table.rows.map((): GridCell[] => []);
  /** `taken[row]`: the columns that are already covered. */
  const taken = table.rows.map(() => new Set<number>());
  for (const { row, cell, column, colSpan, rowSpan } of placed) {
    const toHeadEnd = row < headerRows ? headerRows - row : rowSpan;
    const kept = isSplit(cell) ? 1 : Math.min(rowSpan, toHeadEnd);
    rows[row]?.push({ cell, column, colSpan, rowSpan: kept, continues: false });
    for (let below = row + kept; below < row + rowSpan; below++)
      rows[below]?.push({ cell: null, column, colSpan, rowSpan: 1, continues: true });
    for (const covered of taken.slice(row, row + rowSpan))
      for (let x = column; x < column + colSpan; x++) covered.add(x);
  }
  rows.forEach((cells, y) => {
    for (let x = 0; x < columns; x++)
      if (!taken[y]?.has(x)) cells.push({ cell: null, column: x, colSpan: 1, rowSpan: 1, continues: false });
    cells.sort((one, other) => one.column - other.column);
  });
  return { columns, headerRows, rows };
}

/** Removes the row spans of a table: each cell stays in its column, above empty cells. */
export function withoutRowSpans<Table extends Pick<PubTable, 'columns' | 'headerRows' | 'rows'>>(table: Table): Table {
  const { rows } = tableGrid(table, () => true);
  return {
    ...table,
    rows: rows.map((row) => ({
      cells: row.map(({ cell, colSpan }): PubCell => ({ ...(cell ?? EMPTY_CELL), colSpan, rowSpan: 1 })),
    })),
  };
}

const EMPTY_CELL: PubCell = { id: '', header: false, colSpan: 1, rowSpan: 1, align: 'left', content: [] };
