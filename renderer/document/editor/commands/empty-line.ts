import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from 'lexical';
import { $isAtomicBlock } from '../nodes/blocks.ts';

/** Inserts an empty paragraph with the caret below a node. */
export function $insertLineBelow(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.selectStart();
}

/**
 * Moves the caret before a paste, so that the paste does not replace a selected block: below the block, behind a
 * selected inline node, or in a new line that replaces blocks selected as text.
 */
export function $leaveSelectedBlock(): void {
  const selection = $getSelection();
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if ($isAtomicBlock(last)) $insertLineBelow(last);
  else if (last) last.selectNext(0, 0);
  else $replaceSelectedBlocks();
}

/**
 * Replaces a selection of whole blocks by an empty paragraph with the caret, so that new text does not join the text
 * beside them. Returns false for other selections.
 */
export function $replaceSelectedBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const { anchor, focus } = selection;
  if (!$isRootNode(anchor.getNode()) || !$isRootNode(focus.getNode())) return false;
  const [from, to] = [anchor.offset, focus.offset].sort((a, b) => a - b);
  const [first, ...more] = $getRoot().getChildren().slice(from, to);
  if (!first) return false;
  const paragraph = $createParagraphNode();
  for (const node of more) node.remove();
  first.replace(paragraph);
  paragraph.selectStart();
  return true;
}
