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

/**
 * Inserts a row beside the caret or the selected cells and puts the caret in it. A row beside a header row is an
 * ordinary row.
 */
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
 * Deletes the rows of the caret or of the selected cells. Deletes the table if no row is left. Merged cells that extend
 * below these rows remain.
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

/** Inserts the cells into a row, each in its own column. */
function $takeIn(row: TableRowNode, cells: readonly PlacedCell[], placed: readonly PlacedCell[]): void {
  const byColumn = [...placed].sort((a, b) => a.column - b.column);
  for (const one of cells) {
    const behind = byColumn.find(({ cell, column }) => column > one.column && row.is(cell.getParent()));
    if (behind) behind.cell.insertBefore(one.cell, false);
    else row.append(one.cell);
  }
}
