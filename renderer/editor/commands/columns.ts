import {
  $computeTableMapSkipCellCheck,
  $deleteTableColumnAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $isTableSelection,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $getState, $isRangeSelection, $setState } from 'lexical';
import type { Alignment, TableColumn } from '../../../engine/core/richtext/model.ts';
import { columnsState } from '../nodes/state.ts';
import { $squareUp } from '../structure/square-table.ts';

/** Width and alignment of a table's columns are ours; Lexical's own commands do not know them. */

/** A new column beside that of the caret or those of the selected cells, as wide as the others on average. */
export function $insertColumn(side: 'before' | 'after'): void {
  const at = $place();
  if (!at) return;
  const columns = $columnsOf(at.table);
  $insertTableColumnAtSelection(side === 'after');
  const made = side === 'after' ? at.last + 1 : at.first;
  columns.splice(made, 0, {});
  $setState(at.table, columnsState, columns);
  // The caret goes on in the row in which it stood.
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  map[at.row]?.[made]?.cell.selectStart();
}

/** Takes the column of the caret or those of the selected cells away, with the table where it has no others. */
export function $deleteColumn(): void {
  const at = $place();
  if (!at) return;
  const columns = $columnsOf(at.table);
  const before = $widthOf(at.table);
  $deleteTableColumnAtSelection();
  if (!at.table.isAttached()) return;
  columns.splice(at.first, before - $widthOf(at.table));
  $setState(at.table, columnsState, columns);
  // Lexical (0.52) takes the cell that began last for the last of a selection, and may leave the caret in one that is gone.
  const [map] = $computeTableMapSkipCellCheck(at.table, null, null);
  const row = map[at.row] ?? [];
  (row[at.first] ?? row.at(-1))?.cell.selectStart();
}

/** Alignment of all cells in the column that have none of their own; left is the rule. */
export function $alignColumn(align: Alignment): void {
  const at = $place();
  if (!at) return;
  const columns = $columnsOf(at.table);
  for (let index = at.first; index <= at.last; index++) {
    const { align: _align, ...column } = columns[index] ?? {};
    columns[index] = align === 'left' ? column : { ...column, align };
  }
  $setState(at.table, columnsState, columns);
}

interface Place {
  table: TableNode;
  /** The columns that the cell of the caret or the selected cells take, from 0. */
  first: number;
  last: number;
  /** Where the selection began. */
  row: number;
}

function $place(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const cell = $findCellNode(selection.anchor.getNode());
  const end = $findCellNode(selection.focus.getNode());
  const table = cell && $findTableNode(cell);
  if (!cell || !end || !table) return null;
  $squareUp(table);
  const [, from, to] = $computeTableMapSkipCellCheck(table, cell, end);
  if (!from || !to) return null;
  return {
    table,
    row: from.startRow,
    first: Math.min(from.startColumn, to.startColumn),
    last: Math.max(from.startColumn + cell.getColSpan(), to.startColumn + end.getColSpan()) - 1,
  };
}

function $widthOf(table: TableNode): number {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  return Math.max(1, ...map.map((row) => row.length));
}

/** One for each column that the table has now. */
function $columnsOf(table: TableNode): TableColumn[] {
  const known = $getState(table, columnsState);
  return Array.from({ length: $widthOf(table) }, (_, index) => known[index] ?? {});
}
