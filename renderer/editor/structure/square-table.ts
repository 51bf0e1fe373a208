import {
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode } from 'lexical';

/** Columns that a span reaches at most: no table that is written has as many. */
const MOST_COLUMNS = 1_000;

/**
 * Makes a table the full grid that Lexical's commands (0.52) count on, and as which it is printed: a span that would leave
 * the table or cross another cell is cut, and a row that is too short gets empty cells at its end.
 */
export function $squareUp(table: TableNode): void {
  const rows = table.getChildren().filter($isTableRowNode);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.getChildren().filter($isTableCellNode)) {
      while (taken[y]?.has(x)) x++;
      const rowSpan = Math.min(cell.getRowSpan(), rows.length - y);
      let colSpan = 1;
      const asked = Math.min(cell.getColSpan(), MOST_COLUMNS);
      while (colSpan < asked && !taken[y]?.has(x + colSpan)) colSpan++;
      if (rowSpan !== cell.getRowSpan()) cell.setRowSpan(rowSpan);
      if (colSpan !== cell.getColSpan()) cell.setColSpan(colSpan);
      for (const below of taken.slice(y, y + rowSpan))
        for (let right = 0; right < colSpan; right++) below.add(x + right);
      x += colSpan;
    }
  });
  const widest = Math.max(0, ...taken.map(({ size }) => size));
  rows.forEach((row, y) => {
    const last = row.getLastChild();
    const header = $isTableCellNode(last) ? last.getHeaderStyles() & TableCellHeaderStates.ROW : 0;
    for (let size = taken[y]?.size ?? widest; size < widest; size++)
      row.append($createTableCellNode(header).append($createParagraphNode()));
  });
}
