import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $caretCell, $hasHeader } from '../../document/editor/commands/tables.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';

/** Position of the caret in a table, counted from 1. The header row is not counted. */
export interface TableCell {
  table: NodeId;
  /** Null in the header row. */
  row: number | null;
  rows: number;
  column: number;
  columns: number;
}

/** Null outside a table and for a selection that is not a caret. Call it within an editor read. */
export function $getTableCell(): TableCell | null {
  const selection = $getSelection();
  const place = $isRangeSelection(selection) && selection.isCollapsed() ? $caretCell() : null;
  if (!place) return null;
  const { table, row, rows, column, columns } = place;
  const heads = $hasHeader(table) ? 1 : 0;
  return { table: $idOf(table), row: row > heads ? row - heads : null, rows: rows - heads, column, columns };
}

/** The table cell at the caret; renders only when the cell changes. */
export function useTableCell(editor: LexicalEditor): TableCell | null {
  const [cell, setCell] = useState<TableCell | null>(null);
  useEffect(() => {
    let last = 'null';
    return editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($getTableCell);
      const serialised = JSON.stringify(next);
      if (serialised === last) return;
      last = serialised;
      setCell(next);
    });
  }, [editor]);
  return cell;
}
