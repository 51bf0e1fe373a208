import { $getSelection, $isRangeSelection } from 'lexical';
import { $isSolid, type SolidNode } from './nodes/blocks.ts';

/**
 * Blocks, pictures and page breaks that words selected over them take along, in their order; none where one is chosen by
 * itself. Read within the editor.
 */
export function $solidsSelected(): SolidNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  return selection.getNodes().filter($isSolid);
}
