import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $hasHeader, $tablePlace } from '../../document/editor/commands/tables.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';

/** Where in a table the caret stands, counted from 1; a header row is no row. */
export interface TableCell {
  table: NodeId;
  /** null: in the header row. */
  row: number | null;
  rows: number;
  column: number;
  columns: number;
}

/** null: in no table, or more than a place is selected. Read within the editor. */
export function $tableCell(): TableCell | null {
  const selection = $getSelection();
  const place = $isRangeSelection(selection) && selection.isCollapsed() ? $tablePlace() : null;
  if (!place) return null;
  const { table, row, rows, column, columns } = place;
  const heads = $hasHeader(table) ? 1 : 0;
  return { table: $idOf(table), row: row > heads ? row - heads : null, rows: rows - heads, column, columns };
}

/** The cell of the caret, told anew when it is another. */
export function useTableCell(editor: LexicalEditor): TableCell | null {
  const [cell, setCell] = useState<TableCell | null>(null);
  useEffect(() => {
    let last = 'null';
    return editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($tableCell);
      const key = JSON.stringify(next);
      if (key === last) return;
      last = key;
      setCell(next);
    });
  }, [editor]);
  return cell;
}
