import { $computeTableMapSkipCellCheck, type TableCellNode, type TableNode } from '@lexical/table';

/** A cell with the place that it takes in its table, rows and columns from 0. */
export interface PlacedCell {
  cell: TableCellNode;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * The cells of a table that is a full grid, in the order of the page. What they say stays so while the table is changed:
 * Lexical's own commands (0.52) read a span anew after they cut it, and cut it twice where the cell was touched before.
 */
export function $placedCells(table: TableNode): PlacedCell[] {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  return map.flatMap((line, row) =>
    line.flatMap(({ cell, startRow, startColumn }, column) =>
      startRow === row && startColumn === column
        ? [{ cell, row, column, rows: cell.getRowSpan(), columns: cell.getColSpan() }]
        : [],
    ),
  );
}
