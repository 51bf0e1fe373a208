import { $computeTableMapSkipCellCheck, $insertTableColumnAtNode, type TableNode } from '@lexical/table';
import { $getState, $setState } from 'lexical';
import type { Alignment, TableColumn } from '../../../../engine/core/richtext/model.ts';
import { columnsState } from '../nodes/state.ts';
import { $placedCells } from '../structure/placed-cells.ts';
import { $deleteWholeTable } from './delete-table.ts';
import { $tableReach } from './table-reach.ts';

/**
 * Commands for columns. Lexical's own commands do not know the width and alignment that our tables store for each
 * column.
 */

/** Inserts a column beside the caret or the selected cells. It gets the average width of the others. */
export function $insertColumn(side: 'before' | 'after'): void {
  const at = $tableReach();
  if (!at) return;
  const columns = $columnsOf(at.table);
  const made = side === 'after' ? at.columns[1] + 1 : at.columns[0];
  const crossed = $placedCells(at.table).filter((one) => one.column < made && one.column + one.columns > made);
  if (side === 'after') $insertTableColumnAtNode(at.last, true, false);
  else $insertTableColumnAtNode(at.first, false, false);
  for (const one of crossed) one.cell.setColSpan(one.columns + 1);
  columns.splice(made, 0, {});
  $setState(at.table, columnsState, columns);
  // Keeps the caret in its row.
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  map[at.row]?.[made]?.cell.selectStart();
}

/** Deletes the column of the caret or of the selected cells. Deletes the table if no column is left. */
export function $deleteColumn(): void {
  const at = $tableReach();
  if (!at) return;
  const [first, last] = at.columns;
  const columns = $columnsOf(at.table);
  if (last - first + 1 >= $widthOf(at.table)) {
    $deleteWholeTable(at.table);
    return;
  }
  for (const { cell, column, columns: wide } of $placedCells(at.table)) {
    const goes = Math.min(column + wide - 1, last) - Math.max(column, first) + 1;
    if (goes >= wide) cell.remove(true);
    else if (goes > 0) cell.setColSpan(wide - goes);
  }
  columns.splice(first, last - first + 1);
  $setState(at.table, columnsState, columns);
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  const row = map[at.row] ?? [];
  (row[first] ?? row.at(-1))?.cell.selectStart();
}

/** Aligns all cells in the column that have no alignment of their own. Left is the default and is not stored. */
export function $alignColumn(align: Alignment): void {
  const at = $tableReach();
  if (!at) return;
  const columns = $columnsOf(at.table);
  for (let index = at.columns[0]; index <= at.columns[1]; index++) {
    const { align: _align, ...column } = columns[index] ?? {};
    columns[index] = align === 'left' ? column : { ...column, align };
  }
  $setState(at.table, columnsState, columns);
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
