import { $getSelection, $isRangeSelection } from 'lexical';
import { $isSolid, type SolidNode } from './nodes/blocks.ts';

/** The blocks, pictures and page breaks in a text selection, in order; none if one is selected by itself. */
export function $solidsSelected(): SolidNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  return selection.getNodes().filter($isSolid);
}
