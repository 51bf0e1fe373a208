import {
  $computeTableMapSkipCellCheck,
  $createTableNodeWithDimensions,
  $findCellNode,
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, $setState, type LexicalNode } from 'lexical';
import type { Alignment } from '../../../../engine/core/richtext/model.ts';
import { cellAlignState } from '../nodes/state.ts';
import { $completeGrid, $deleteWholeTable, $placedCells } from '../structure/table-grid.ts';
import { $alignColumn } from './columns.ts';
import { $insertAtTopLevel } from './insert.ts';
import { $tableRange } from './table-range.ts';

/** The table and cell of the caret; rows and columns count from 1. */
export interface CaretCell {
  table: TableNode;
  cell: TableCellNode;
  row: number;
  rows: number;
  column: number;
  columns: number;
}

export function $caretCell(): CaretCell | null {
  const cell = $cellAtCaret();
  const table = cell && $findTableNode(cell);
  if (!cell || !table) return null;
  const [map, found] = $computeTableMapSkipCellCheck(table, cell, cell);
  if (!found) return null;
  return {
    table,
    cell,
    row: found.startRow + 1,
    rows: map.length,
    column: found.startColumn + 1,
    columns: Math.max(1, ...map.map((row) => row.length)),
  };
}

/** Completes the grid before Lexical's commands, which fail on an incomplete one. */
function $completeGridAtCaret(): void {
  const cell = $cellAtCaret();
  const table = cell && $findTableNode(cell);
  if (table) $completeGrid(table);
}

function $cellAtCaret(): TableCellNode | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().find($isTableCellNode) ?? null;
  return $isRangeSelection(selection) ? $findCellNode(selection.anchor.getNode()) : null;
}

/** Inserts a table with a header row and puts the caret in its first cell. */
export function $insertTable(rows: number, columns: number): TableNode {
  const table = $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false });
  $insertAtTopLevel(table);
  table.getFirstDescendant()?.selectStart();
  return table;
}

/**
 * Tab and Shift Tab: moves to the next or previous cell, and adds a row behind the last one. Returns false outside
 * tables.
 */
export function $goToCell(direction: 'next' | 'previous'): boolean {
  const caretCell = $caretCell();
  if (!caretCell) return false;
  const cells = caretCell.table.getChildren().flatMap((row) => ($isTableRowNode(row) ? row.getChildren() : []));
  const at = cells.findIndex((cell) => cell.is(caretCell.cell));
  let goal = cells[at + (direction === 'next' ? 1 : -1)];
  if (!goal && direction === 'next') {
    $completeGrid(caretCell.table);
    $insertTableRowAtSelection(true);
    const row = caretCell.table.getLastChild();
    goal = ($isTableRowNode(row) ? row.getFirstChild() : null) ?? undefined;
  }
  if ($isElementNode(goal)) goal.selectEnd();
  return true;
}

/**
 * Alt Shift ↑ ↓: moves the selected rows past their neighbour. Returns false if that would move a header row or split a
 * merged cell.
 */
export function $moveRows(direction: 'up' | 'down'): boolean {
  const at = $tableRange();
  if (!at) return false;
  const [first, last] = at.rows;
  const rows = at.table.getChildren().filter($isTableRowNode);
  const moved = rows.slice(first, last + 1);
  const above = direction === 'up' ? first - 1 : first;
  const beside = rows[direction === 'up' ? above : last + 1];
  if (!beside || [beside, ...moved].some($isHeaderRow)) return false;
  if (
    [above, direction === 'up' ? first : last + 1, above + moved.length + 1].some((edge) => $isCrossed(at.table, edge))
  )
    return false;
  for (const row of direction === 'up' ? moved : [...moved].reverse()) {
    if (direction === 'up') beside.insertBefore(row, false);
    else beside.insertAfter(row, false);
  }
  return true;
}

/** Whether a merged cell extends across the upper edge of a row. */
function $isCrossed(table: TableNode, row: number): boolean {
  return $placedCells(table).some((one) => one.row < row && one.row + one.rows > row);
}

function $isHeaderRow(row: TableRowNode): boolean {
  return row.getChildren().some((cell) => $isTableCellNode(cell) && (cell.getHeaderStyles() & 1) === 1);
}

export function $hasHeader(table: TableNode): boolean {
  const first = table.getFirstChild();
  return $isTableRowNode(first) && $isHeaderRow(first);
}

/** Turns the first row into a header, or all header rows into ordinary ones. */
export function $toggleHeader(table: TableNode): void {
  const first = table.getFirstChild();
  if (!$isTableRowNode(first)) return;
  const on = !$isHeaderRow(first);
  for (let row: LexicalNode | null = first; $isTableRowNode(row); row = row.getNextSibling()) {
    if (row !== first && (on || !$isHeaderRow(row))) return;
    for (const cell of row.getChildren()) {
      if (!$isTableCellNode(cell)) continue;
      cell.setHeaderStyles(on ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
    }
  }
}

export function $deleteTable(): void {
  const caretCell = $caretCell();
  if (caretCell) $deleteWholeTable(caretCell.table);
}

/** Whether the selected cells can be merged, and the cell of the caret can be split. */
export function $canMerge(): { merge: boolean; split: boolean } {
  const selection = $getSelection();
  const cells = $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : [];
  const cell = $cellAtCaret();
  return {
    merge: cells.length > 1,
    split: cell !== null && cells.length < 2 && (cell.getColSpan() > 1 || cell.getRowSpan() > 1),
  };
}

export function $mergeSelectedCells(): void {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return;
  $completeGridAtCaret();
  $mergeCells(selection.getNodes().filter($isTableCellNode))?.selectEnd();
}

export function $splitCell(): void {
  $completeGridAtCaret();
  $unmergeCell();
}

/** Ctrl L, E, R: aligns the selected cells, or the column of the caret. Returns false outside tables. */
export function $align(align: Alignment): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    for (const cell of selection.getNodes()) if ($isTableCellNode(cell)) $setState(cell, cellAlignState, align);
    return true;
  }
  if (!$caretCell()) return false;
  $alignColumn(align);
  return true;
}
