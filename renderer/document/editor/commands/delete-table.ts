import type { TableNode } from '@lexical/table';
import { $createParagraphNode } from 'lexical';

/** Replaces a table by an empty paragraph with the caret. */
export function $deleteWholeTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}
