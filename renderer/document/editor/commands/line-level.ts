import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Alt Shift ← →: changes the level of a heading or list item. Returns false if there is no such level. */
export function $changeLevel(editor: LexicalEditor, direction: 'in' | 'out'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  const heading = $findMatchingParent(node, $isHeadingNode);
  if ($isHeadingNode(heading)) {
    const level = Number(heading.getTag().slice(1)) + (direction === 'in' ? 1 : -1);
    if (level < 1 || level > 3) return false;
    heading.setTag(`h${level as 1 | 2 | 3}`);
    return true;
  }
  const item = $itemOf(node);
  if (!item) return false;
  // The first item of a list has no item in which it could be nested.
  if (direction === 'in' && item.getPreviousSibling() === null && !$isListNode(item.getFirstChild())) return false;
  return editor.dispatchCommand(direction === 'in' ? INDENT_CONTENT_COMMAND : OUTDENT_CONTENT_COMMAND, undefined);
}

/** Whether the caret or the start of the selection is in a list item. */
export function $isInListItem(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $itemOf(selection.anchor.getNode()) !== null;
}

function $itemOf(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode);
}
