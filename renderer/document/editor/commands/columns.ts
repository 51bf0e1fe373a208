import { $computeTableMapSkipCellCheck, $insertTableColumnAtNode, type TableNode } from '@lexical/table';
import { $getState, $setState } from 'lexical';
import type { Alignment, TableColumn } from '../../../../engine/core/richtext/model.ts';
import { columnsState } from '../nodes/state.ts';
import { $deleteWholeTable, $placedCells } from '../structure/table-grid.ts';
import { $tableRange } from './table-range.ts';

/**
 * Commands for columns. Lexical's own commands do not know the width and alignment that our tables store for each
 * column.
 */

/** Inserts a column beside the caret or the selected cells. It gets the average width of the others. */
export function $insertColumn(side: 'before' | 'after'): void {
  const range = $tableRange();
  if (!range) return;
  const columns = $columnsOf(range.table);
  const newColumn = side === 'after' ? range.columns[1] + 1 : range.columns[0];
  const crossed = $placedCells(range.table).filter(
    (one) => one.column < newColumn && one.column + one.columns > newColumn,
  );
  if (side === 'after') $insertTableColumnAtNode(range.last, true, false);
  else $insertTableColumnAtNode(range.first, false, false);
  for (const one of crossed) one.cell.setColSpan(one.columns + 1);
  columns.splice(newColumn, 0, {});
  $setState(range.table, columnsState, columns);
  // Keeps the caret in its row.
  const [map] = $computeTableMapSkipCellCheck(range.table, null, null);
  map[range.row]?.[newColumn]?.cell.selectStart();
}

/** Deletes the column of the caret or of the selected cells. Deletes the table if no column is left. */
export function $deleteColumn(): void {
  const range = $tableRange();
  if (!range) return;
  const [first, last] = range.columns;
  const columns = $columnsOf(range.table);
  if (last - first + 1 >= $widthOf(range.table)) {
    $deleteWholeTable(range.table);
    return;
  }
  for (const { cell, column, columns: wide } of $placedCells(range.table)) {
    const removedColumns = Math.min(column + wide - 1, last) - Math.max(column, first) + 1;
    if (removedColumns >= wide) cell.remove(true);
    else if (removedColumns > 0) cell.setColSpan(wide - removedColumns);
  }
  columns.splice(first, last - first + 1);
  $setState(range.table, columnsState, columns);
  const [map] = $computeTableMapSkipCellCheck(range.table, null, null);
  const row = map[range.row] ?? [];
  (row[first] ?? row.at(-1))?.cell.selectStart();
}

/** Aligns all cells in the column that have no alignment of their own. Left is the default and is not stored. */
export function $alignColumn(align: Alignment): void {
  const range = $tableRange();
  if (!range) return;
  const columns = $columnsOf(range.table);
  for (let index = range.columns[0]; index <= range.columns[1]; index++) {
    const { align: _align, ...column } = columns[index] ?? {};
    columns[index] = align === 'left' ? column : { ...column, align };
  }
  $setState(range.table, columnsState, columns);
}

function $widthOf(table: TableNode): number {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  return Math.max(1, ...map.map((row) => row.length));
}

/** The stored columns, padded to the current width of the table. */
function $columnsOf(table: TableNode): TableColumn[] {
  const known = $getState(table, columnsState);
  return Array.from({ length: $widthOf(table) }, (_, index) => known[index] ?? {});
}
