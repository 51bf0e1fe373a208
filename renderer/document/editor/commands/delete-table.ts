import type { TableNode } from '@lexical/table';
import { $createParagraphNode } from 'lexical';

/** Takes a table away; the caret goes on in a paragraph in its place. */
export function $deleteWholeTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}
