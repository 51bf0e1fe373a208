import {
  $computeTableMapSkipCellCheck,
  $insertTableRowAtNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableRowNode,
} from '@lexical/table';
import { $deleteWholeTable, $placedCells, type PlacedCell } from '../structure/table-grid.ts';
import { $tableRange } from './table-range.ts';

/**
 * Inserts a row beside the caret or the selected cells and puts the caret in it. A row beside a header row is an
 * ordinary row.
 */
export function $insertRow(side: 'above' | 'below'): void {
  const range = $tableRange();
  if (!range) return;
  const newRow = side === 'below' ? range.rows[1] + 1 : range.rows[0];
  const placed = $placedCells(range.table);
  const row = side === 'below' ? $insertTableRowAtNode(range.last, true) : $insertTableRowAtNode(range.first, false);
  if (!row) return;
  for (const one of placed) if (one.row < newRow && one.row + one.rows > newRow) one.cell.setRowSpan(one.rows + 1);
  const [map] = $computeTableMapSkipCellCheck(range.table, null, null);
  map[newRow]?.[range.column]?.cell.selectStart();
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
  const range = $tableRange();
  if (!range) return;
  const [first, last] = range.rows;
  const rows = range.table.getChildren().filter($isTableRowNode);
  const below = rows[last + 1];
  if (last - first + 1 >= rows.length) {
    $deleteWholeTable(range.table);
    return;
  }
  const placed = $placedCells(range.table);
  const remaining = below
    ? placed.filter(({ row, rows: down }) => row >= first && row <= last && row + down - 1 > last)
    : [];
  for (const { cell, row, rows: down } of placed) {
    const removedRows = Math.min(row + down - 1, last) - Math.max(row, first) + 1;
    if (removedRows > 0 && removedRows < down) cell.setRowSpan(down - removedRows);
  }
  if (below) $insertCells(below, remaining, placed);
  for (const row of rows.slice(first, last + 1)) row.remove();
  const [map] = $computeTableMapSkipCellCheck(range.table, null, null);
  (map[first] ?? map.at(-1))?.[0]?.cell.selectStart();
}

/** Inserts the cells into a row, each in its own column. */
function $insertCells(row: TableRowNode, cells: readonly PlacedCell[], placed: readonly PlacedCell[]): void {
  const byColumn = [...placed].sort((a, b) => a.column - b.column);
  for (const one of cells) {
    const behind = byColumn.find(({ cell, column }) => column > one.column && row.is(cell.getParent()));
    if (behind) behind.cell.insertBefore(one.cell, false);
    else row.append(one.cell);
  }
}
