import {
  $computeTableMapSkipCellCheck,
  $insertTableRowAtNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableRowNode,
} from '@lexical/table';
import { $placedCells, type PlacedCell } from '../structure/placed-cells.ts';
import { $deleteWholeTable } from './delete-table.ts';
import { $tableReach } from './table-reach.ts';

/** A row above or below that of the caret or those of the selected cells; the caret goes to it. A row beside a header is an ordinary one. */
export function $insertRow(side: 'above' | 'below'): void {
  const at = $tableReach();
  if (!at) return;
  const made = side === 'below' ? at.rows[1] + 1 : at.rows[0];
  const placed = $placedCells(at.table);
  const row = side === 'below' ? $insertTableRowAtNode(at.last, true) : $insertTableRowAtNode(at.first, false);
  if (!row) return;
  for (const one of placed) if (one.row < made && one.row + one.rows > made) one.cell.setRowSpan(one.rows + 1);
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  map[made]?.[at.column]?.cell.selectStart();
  if (row.getPreviousSibling() === null) return;
  for (const cell of row.getChildren()) {
    if ($isTableCellNode(cell)) cell.setHeaderStyles(TableCellHeaderStates.NO_STATUS);
  }
}

/**
 * Takes the rows of the cell of the caret, or of the selected cells, away, with the table where it has no others. A cell that
 * reaches beyond them stays there.
 */
export function $deleteRow(): void {
  const at = $tableReach();
  if (!at) return;
  const [first, last] = at.rows;
  const rows = at.table.getChildren().filter($isTableRowNode);
  const below = rows[last + 1];
  if (last - first + 1 >= rows.length) {
    $deleteWholeTable(at.table);
    return;
  }
  const placed = $placedCells(at.table);
  const stay = below
    ? placed.filter(({ row, rows: down }) => row >= first && row <= last && row + down - 1 > last)
    : [];
  for (const { cell, row, rows: down } of placed) {
    const goes = Math.min(row + down - 1, last) - Math.max(row, first) + 1;
    if (goes > 0 && goes < down) cell.setRowSpan(down - goes);
  }
  if (below) $takeIn(below, stay, placed);
  for (const row of rows.slice(first, last + 1)) row.remove();
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  (map[first] ?? map.at(-1))?.[0]?.cell.selectStart();
}

/** Puts the cells into a row, each in its column. */
function $takeIn(row: TableRowNode, cells: readonly PlacedCell[], placed: readonly PlacedCell[]): void {
  const byColumn = [...placed].sort((a, b) => a.column - b.column);
  for (const one of cells) {
    const behind = byColumn.find(({ cell, column }) => column > one.column && row.is(cell.getParent()));
    if (behind) behind.cell.insertBefore(one.cell, false);
    else row.append(one.cell);
  }
}
