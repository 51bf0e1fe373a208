import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from 'lexical';
import { $isSolid } from '../nodes/blocks.ts';

/** An empty line below a block, with the caret. */
export function $lineBelow(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.selectStart();
}

/**
 * What is pasted while a block is chosen comes below it, and not in its place, and behind a mark in a line that is; what is
 * pasted over whole blocks that are selected, in a line of its own.
 */
export function $leaveChosen(): void {
  const selection = $getSelection();
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if ($isSolid(last)) $lineBelow(last);
  else if (last) last.selectNext(0, 0);
  else $lineInPlace();
}

/**
 * An empty line with the caret in the place of what is selected, where that begins before a block and ends behind one: what
 * comes there belongs to no text beside it. Says whether it was so.
 */
export function $lineInPlace(): boolean {
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
