import {
  $computeTableCellRectBoundary,
  $computeTableMapSkipCellCheck,
  $findCellNode,
  $findTableNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import { $completeGrid } from '../structure/table-grid.ts';

/**
 * The rows and columns, from 0, of the caret's cell or the selected cells. A selection that cuts a merged cell includes
 * all of that cell.
 */
export interface TableRange {
  table: TableNode;
  rows: [number, number];
  columns: [number, number];
  /** The first and the last cell of that range. */
  first: TableCellNode;
  last: TableCellNode;
  /** The row and column in which the selection begins. */
  row: number;
  column: number;
}

/**
 * The selected range; null outside tables. Completes the grid of the table first, since only a full grid can be
 * counted.
 */
export function $tableRange(): TableRange | null {
  const ends = $ends();
  if (!ends) return null;
  $completeGrid(ends.table);
  return $rangeBetween(ends);
}

/** The same without changing the document. The structure rules have already completed the grid. */
export function $currentTableRange(): TableRange | null {
  const ends = $ends();
  return ends && $rangeBetween(ends);
}

interface Ends {
  table: TableNode;
  anchor: TableCellNode;
  focus: TableCellNode;
}

function $ends(): Ends | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const anchor = $findCellNode(selection.anchor.getNode());
  const focus = $findCellNode(selection.focus.getNode());
  const table = anchor && $findTableNode(anchor);
  return anchor && focus && table ? { table, anchor, focus } : null;
}

function $rangeBetween({ table, anchor, focus }: Ends): TableRange | null {
  const [map, from, to] = $computeTableMapSkipCellCheck(table, anchor, focus);
  if (!from || !to) return null;
  const { minRow, maxRow, minColumn, maxColumn } = $computeTableCellRectBoundary(map, from, to);
  const first = map[minRow]?.[minColumn]?.cell;
  const last = map[maxRow]?.[maxColumn]?.cell;
  if (!first || !last) return null;
  const rows: [number, number] = [minRow, maxRow];
  const columns: [number, number] = [minColumn, maxColumn];
  return { table, rows, columns, first, last, row: from.startRow, column: from.startColumn };
}
