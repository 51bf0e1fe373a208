import {
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode } from 'lexical';
import { completeGrid } from '../../../../engine/core/richtext/full-grid.ts';
import type { Span } from '../../../../engine/core/richtext/place-spans.ts';

/** The highest column span; no real table is as wide. */
const MOST_COLUMNS = 1_000;

/**
 * Completes the grid of a table, as it is printed and as Lexical's commands (0.52) require: reduces spans that leave
 * the table or overlap another cell, and adds empty cells to short rows.
 */
export function $squareUp(table: TableNode): void {
  const rows = table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => ({ row, cells: row.getChildren().filter($isTableCellNode) }));
  const asked = rows.map(({ cells }) =>
    cells.map((cell): Span => ({ columns: cell.getColSpan(), rows: cell.getRowSpan() })),
  );
  const { spans, missing } = completeGrid(asked, MOST_COLUMNS);
  rows.forEach(({ row, cells }, y) => {
    cells.forEach((cell, x) => {
      const { columns = 1, rows = 1 } = spans[y]?.[x] ?? {};
      if (rows !== cell.getRowSpan()) cell.setRowSpan(rows);
      if (columns !== cell.getColSpan()) cell.setColSpan(columns);
    });
    const last = row.getLastChild();
    const header = $isTableCellNode(last) ? last.getHeaderStyles() & TableCellHeaderStates.ROW : 0;
    for (let lacking = missing[y] ?? 0; lacking > 0; lacking--)
      row.append($createTableCellNode(header).append($createParagraphNode()));
  });
}
