import { $isTableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $insertLineBelow } from '../../document/editor/commands/empty-line.ts';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

export function $choose(key: NodeKey): void {
  const selection = $createNodeSelection();
  selection.add(key);
  $setSelection(selection);
}

/** The block, picture or page break that is selected as a whole ("chosen"). */
export function $chosenNode(selection = $getSelection()): LexicalNode | null {
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 && $isAtomicBlock(nodes[0]) ? nodes[0] : null;
}

/** Moves the selection from the chosen block to the block or text next to it. Below the last block it adds a line. */
export function $moveFromBlock(node: LexicalNode, direction: Direction): void {
  const isBack = direction === 'up' || direction === 'left';
  const neighbour = isBack ? node.getPreviousSibling() : node.getNextSibling();
  if ($isAtomicBlock(neighbour)) $choose(neighbour.getKey());
  else if ($isElementNode(neighbour)) {
    if (isBack) neighbour.selectEnd();
    else neighbour.selectStart();
  } else if (neighbour === null && !isBack) $insertLineBelow(node);
}

/**
 * The block, picture or page break that an arrow key reaches from the caret: next to the first or last line of the
 * text, or next to its first or last character.
 */
export function $solidNextToCaret(editor: LexicalEditor, direction: Direction): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return $solidNextToEnd(editor, 'anchor', direction);
}

/** The same as `$solidNextToCaret`, for one end of a selection. */
export function $solidNextToEnd(
  editor: LexicalEditor,
  which: 'anchor' | 'focus',
  direction: Direction,
): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const end = selection[which];
  const isBack = direction === 'up' || direction === 'left';
  const node = end.getNode();
  const top = node.getTopLevelElement();
  const neighbour = isBack ? top?.getPreviousSibling() : top?.getNextSibling();
  if (!top || !$isElementNode(top) || !$isAtomicBlock(neighbour)) return null;
  if (direction === 'left' || direction === 'right') {
    const edge = isBack ? top.getFirstDescendant() : top.getLastDescendant();
    const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
    const isWhole = top.isEmpty() || node.is(edge) || (node.is(top) && size > 0) || node.is(edge?.getParent());
    return isWhole && end.offset === (isBack ? 0 : size) ? neighbour : null;
  }
  const found = editor.getElementByKey(top.getKey())?.getBoundingClientRect();
  const caret = rectOfEnd(which);
  if (!found || !caret) return neighbour;
  const isAtEdge = isBack ? caret.top < found.top + caret.height : caret.bottom > found.bottom - caret.height;
  return isAtEdge ? neighbour : null;
}

/** The rectangle of one end of the DOM selection; undefined on an empty line. */
function rectOfEnd(which: 'anchor' | 'focus'): DOMRect | undefined {
  const domSelection = window.getSelection();
  const node = which === 'anchor' ? domSelection?.anchorNode : domSelection?.focusNode;
  if (!domSelection || !node) return undefined;
  const at = document.createRange();
  at.setStart(node, which === 'anchor' ? domSelection.anchorOffset : domSelection.focusOffset);
  return at.getClientRects()[0];
}

/**
 * Chooses the block next to a caret that is between two blocks, because such a caret is invisible. Behind a table at
 * the end of the document it adds a line, as below a block.
 */
export function $leaveGap(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  if (!$isRootNode(node)) return false;
  const { offset } = selection.anchor;
  const isEnd = offset === node.getChildrenSize();
  const neighbour = node.getChildAtIndex(isEnd ? offset - 1 : offset);
  if ($isAtomicBlock(neighbour)) $choose(neighbour.getKey());
  else if (isEnd && $isTableNode(neighbour)) $insertLineBelow(neighbour);
  else if ($isElementNode(neighbour)) isEnd ? neighbour.selectEnd() : neighbour.selectStart();
  else return false;
  return true;
}
