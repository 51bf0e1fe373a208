import { $isTableSelection } from '@lexical/table';
import { $getSelection, $getState, type LexicalEditor, type NodeKey } from 'lexical';
import type { Alignment } from '../../../../engine/core/richtext/model.ts';
import { inlineText } from '../../../../engine/core/richtext/plain-text.ts';
import { $currentTableRange } from '../../../document/editor/commands/table-range.ts';
import { $canMerge, $caretCell, $hasHeader } from '../../../document/editor/commands/tables.ts';
import { captionState, cellAlignState, columnsState } from '../../../document/editor/nodes/state.ts';

/** The table at the caret, for its toolbar. Primitive values only, so that two can be compared. */
export interface TableAtCaret {
  table: NodeKey;
  cell: NodeKey;
  row: number;
  rows: number;
  column: number;
  columns: number;
  /** Number of rows and columns of the cell at the caret, or of the selected cells. */
  takesRows: number;
  takesColumns: number;
  header: boolean;
  align: Alignment;
  canMerge: boolean;
  canSplit: boolean;
  caption: string;
}

export function readTableAtCaret(editor: LexicalEditor): TableAtCaret | null {
  return editor.getEditorState().read(() => {
    const place = $caretCell();
    if (!place) return null;
    const { table, cell, row, rows, column, columns } = place;
    const { merge, split } = $canMerge();
    const own = $getState(cell, cellAlignState);
    const selection = $getSelection();
    const reach = $currentTableRange();
    return {
      table: table.getKey(),
      cell: $isTableSelection(selection) ? selection.focus.key : cell.getKey(),
      row,
      rows,
      column,
      columns,
      takesRows: countBetween(reach?.rows),
      takesColumns: countBetween(reach?.columns),
      header: $hasHeader(table),
      align: own || ($getState(table, columnsState)[column - 1]?.align ?? 'left'),
      canMerge: merge,
      canSplit: split,
      caption: inlineText($getState(table, captionState)),
    };
  });
}

function countBetween([first, last]: readonly [number, number] = [0, 0]): number {
  return last - first + 1;
}

export function isSameTable(a: TableAtCaret | null, b: TableAtCaret | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof TableAtCaret)[]).every((name) => a[name] === b[name]);
}
