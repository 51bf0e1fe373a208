import type { PubCell, PubTable } from '../publication/publication.ts';
import { placeSpans, type Span } from '../richtext/place-spans.ts';

type Spanning = Pick<PubCell, 'colSpan' | 'rowSpan'>;

/** The parts of a table that decide where its cells are. */
interface TableShape<Cell extends Spanning> {
  columns: readonly unknown[];
  rows: readonly { cells: readonly Cell[] }[];
}

/** A cell with its position and its spans, clipped to the table and to free columns. */
export interface PlacedCell<Cell extends Spanning = PubCell> {
  cell: Cell;
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/** The positions of all cells of a table, in row order, without overlaps. A row that is too long widens the table. */
export function placeCells<Cell extends Spanning>(
  table: TableShape<Cell>,
): { cells: PlacedCell<Cell>[]; columns: number } {
  const { rows } = table;
  let columns = Math.max(1, table.columns.length);
  const asked = rows.map(({ cells }) =>
    cells.map(({ colSpan, rowSpan }): Span => ({ columns: colSpan, rows: rowSpan })),
  );
  const placed = placeSpans(asked, (row, column) => {
    columns = Math.max(columns, column + 1);
    return { columns: columns - column, rows: rows.length - row };
  });
  const cells = rows.flatMap((own, row) =>
    own.cells.map((cell, at): PlacedCell<Cell> => {
      const { column = 0, columns: colSpan = 1, rows: rowSpan = 1 } = placed[row]?.[at] ?? {};
      return { cell, row, column, colSpan, rowSpan };
    }),
  );
  return { cells, columns };
}

/** The cells that cover each row, from left to right. */
export function coverRows<Placed extends PlacedCell<Spanning>>(cells: readonly Placed[], rows: number): Placed[][] {
  const covering = Array.from({ length: rows }, (): Placed[] => []);
  for (const cell of cells) for (const row of covering.slice(cell.row, cell.row + cell.rowSpan)) row.push(cell);
  for (const row of covering) row.sort((one, other) => one.column - other.column);
  return covering;
}

/** Columns that Word can hold (ISO 29500-1, 17.4.17, and Word's own limit). */
const MOST_COLUMNS = 63;

/** Moves content that is further to the right than a table can be into the last cell that fits, so that no text is lost. */
export function limitColumns(table: PubTable): PubTable {
  const { cells, columns } = placeCells(table);
  if (columns <= MOST_COLUMNS) return table;
  const rows = table.rows.map((): { cells: PubCell[] } => ({ cells: [] }));
  const lastIn: PubCell[] = [];
  for (const { cell, row, column, colSpan, rowSpan } of cells) {
    if (column >= MOST_COLUMNS) {
      lastIn[row]?.content.push(...cell.content);
      continue;
    }
    const kept = { ...cell, colSpan: Math.min(colSpan, MOST_COLUMNS - column), content: [...cell.content] };
    rows[row]?.cells.push(kept);
    for (let below = row; below < row + rowSpan; below++) lastIn[below] = kept;
  }
  return { ...table, columns: table.columns.slice(0, MOST_COLUMNS), rows };
}

/** One position of a full grid: a cell that begins here, or an empty cell. */
export interface GridCell<Cell extends Spanning = PubCell> extends Omit<PlacedCell<Cell>, 'cell' | 'row'> {
  /** Null: nothing is drawn here. */
  cell: Cell | null;
  /** True for an empty cell below a cell whose span was cut: no rule separates the two. */
  continues: boolean;
}

/** A full grid: each position is covered once. */
export interface TableGrid<Cell extends Spanning = PubCell> {
  columns: number;
  headerRows: number;
  /** Cells of a row from left to right; positions covered by a span from above are left out. */
  rows: GridCell<Cell>[][];
}

/**
 * Converts a table to a full grid, whatever its spans are. Cells are placed by their declared spans, so that each stays in
 * its column; then row spans are cut at the end of the header, and to one row for cells with `isSplit`. Empty cells fill
 * holes and the rest of a cut span.
 */
export function tableGrid<Cell extends Spanning>(
  table: TableShape<Cell> & Pick<PubTable, 'headerRows'>,
  isSplit: (cell: Cell) => boolean = () => false,
): TableGrid<Cell> {
  const height = table.rows.length;
  const headerRows = Math.max(0, Math.min(table.headerRows, height));
  const { cells: placed, columns } = placeCells(table);
  const rows = table.rows.map((): GridCell<Cell>[] => []);
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
