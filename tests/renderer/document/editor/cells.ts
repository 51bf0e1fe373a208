import { $createTableSelectionFrom, $isTableCellNode, $isTableNode } from '@lexical/table';
import { $setSelection } from 'lexical';
import { $byId } from './page.ts';

/** A cell whose text is its id. */
export const cell = (id: string) => ({
  id,
  content: [{ type: 'paragraph' as const, id: `${id}-p`, content: [{ type: 'run' as const, text: id }] }],
});

/** Selects the cells from one to another in the table with the id 't'. */
export function $selectCells(from: string, to: string): void {
  const [table, first, last] = ['t', from, to].map($byId);
  if (!$isTableNode(table) || !$isTableCellNode(first) || !$isTableCellNode(last)) throw new Error('no cells');
  $setSelection($createTableSelectionFrom(table, first, last));
}
