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
import { $squareUp } from '../structure/square-table.ts';

/**
 * What the cell of the caret, or the cells shown as selected, take of their table: the first and last of its rows and columns,
 * from 0. Every cell between is selected as a whole: a merged one that reaches out of those where the selection began and ends
 * makes them more.
 */
export interface TableReach {
  table: TableNode;
  rows: [number, number];
  columns: [number, number];
  /** The cells at the head and at the foot of what is taken: none of them reaches out of it. */
  first: TableCellNode;
  last: TableCellNode;
  /** The row and column where the selection began. */
  row: number;
  column: number;
}

/** null outside tables. The table is a full grid from then on: nothing else can be counted in. */
export function $tableReach(): TableReach | null {
  const ends = $ends();
  if (!ends) return null;
  $squareUp(ends.table);
  return $reachOf(ends);
}

/** The same without a change, of a table that the rules of the page left behind as a full grid. */
export function $shownReach(): TableReach | null {
  const ends = $ends();
  return ends && $reachOf(ends);
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

function $reachOf({ table, anchor, focus }: Ends): TableReach | null {
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
