import {
  $computeTableMapSkipCellCheck,
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode } from 'lexical';
import { completeGrid } from '../../../../engine/core/richtext/full-grid.ts';
import type { Span } from '../../../../engine/core/richtext/place-spans.ts';

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

/** The highest column span; no real table is as wide. */
const MOST_COLUMNS = 1_000;

/**
 * Completes the grid of a table, as it is printed and as Lexical's commands (0.52) require: reduces spans that leave
 * the table or overlap another cell, and adds empty cells to short rows.
 */
export function $completeGrid(table: TableNode): void {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => ({ row, cells: row.getChildren().filter($isTableCellNode) }));
  const requestedSpans = rows.map(({ cells }) =>
    cells.map((cell): Span => ({ columns: cell.getColSpan(), rows: cell.getRowSpan() })),
  );
  const { spans, missing } = completeGrid(requestedSpans, MOST_COLUMNS);
  rows.forEach(({ row, cells }, y) => {
    cells.forEach((cell, x) => {
      const { columns = 1, rows = 1 } = spans[y]?.[x] ?? {};
      if (rows !== cell.getRowSpan()) cell.setRowSpan(rows);
      if (columns !== cell.getColSpan()) cell.setColSpan(columns);
    });
    const last = row.getLastChild();
    const header = $isTableCellNode(last) ? last.getHeaderStyles() & TableCellHeaderStates.ROW : 0;
    for (let missingCells = missing[y] ?? 0; missingCells > 0; missingCells--)
      row.append($createTableCellNode(header).append($createParagraphNode()));
  });
}

/** Replaces a table by an empty paragraph with the caret. */
export function $deleteWholeTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}
