import {
  $computeTableMapSkipCellCheck,
  $findCellNode,
  $findTableNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import { $squareUp } from '../structure/square-table.ts';

/** What the cell of the caret, or the selected cells, take of their table: the first and last of its rows and columns, from 0. */
export interface TableReach {
  table: TableNode;
  rows: [number, number];
  columns: [number, number];
  /** Where the selection began, and its row. */
  cell: TableCellNode;
  row: number;
}

/** null outside tables. The table is a full grid from then on: nothing else can be counted in. */
export function $tableReach(): TableReach | null {
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
    cell,
    row: from.startRow,
    rows: [
      Math.min(from.startRow, to.startRow),
      Math.max(from.startRow + cell.getRowSpan(), to.startRow + end.getRowSpan()) - 1,
    ],
    columns: [
      Math.min(from.startColumn, to.startColumn),
      Math.max(from.startColumn + cell.getColSpan(), to.startColumn + end.getColSpan()) - 1,
    ],
  };
}
