import { $computeTableMapSkipCellCheck, type TableCellNode, type TableNode } from '@lexical/table';

/** A cell with its position in the table, from 0. */
export interface PlacedCell {
  cell: TableCellNode;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * The cells of a table with a full grid, in document order. The positions stay valid while the table changes. Lexical's
 * commands (0.52) read a span again after reducing it, and so reduce it twice.
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
