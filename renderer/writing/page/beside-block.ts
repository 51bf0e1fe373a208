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

/** The block, picture or page break that is chosen as a whole. */
export function $chosenNode(selection = $getSelection()): LexicalNode | null {
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 && $isAtomicBlock(nodes[0]) ? nodes[0] : null;
}

/** To the block beside the chosen one, or into the text there; a page that begins or ends with a block gets a line for it. */
export function $stepFrom(node: LexicalNode, how: Direction): void {
  const isBack = how === 'up' || how === 'left';
  const beside = isBack ? node.getPreviousSibling() : node.getNextSibling();
  if ($isAtomicBlock(beside)) $choose(beside.getKey());
  else if ($isElementNode(beside)) {
    if (isBack) beside.selectEnd();
    else beside.selectStart();
  } else if (beside === null && !isBack) $insertLineBelow(node);
}

/** The block, picture or page break next to the text, where the caret stands in the text's first or last line or place. */
export function $solidBeside(editor: LexicalEditor, how: Direction): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return $solidBesideEnd(editor, 'anchor', how);
}

/** The same for an end of the selection: where it began, or the one that moves. */
export function $solidBesideEnd(editor: LexicalEditor, which: 'anchor' | 'focus', how: Direction): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const end = selection[which];
  const isBack = how === 'up' || how === 'left';
  const node = end.getNode();
  const top = node.getTopLevelElement();
  const beside = isBack ? top?.getPreviousSibling() : top?.getNextSibling();
  if (!top || !$isElementNode(top) || !$isAtomicBlock(beside)) return null;
  if (how === 'left' || how === 'right') {
    const edge = isBack ? top.getFirstDescendant() : top.getLastDescendant();
    const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
    const isWhole = top.isEmpty() || node.is(edge) || (node.is(top) && size > 0) || node.is(edge?.getParent());
    return isWhole && end.offset === (isBack ? 0 : size) ? beside : null;
  }
  const found = editor.getElementByKey(top.getKey())?.getBoundingClientRect();
  const caret = rectOf(which);
  if (!found || !caret) return beside;
  const isAtEdge = isBack ? caret.top < found.top + caret.height : caret.bottom > found.bottom - caret.height;
  return isAtEdge ? beside : null;
}

/** Of an end of what the window has selected; undefined on an empty line. */
function rectOf(which: 'anchor' | 'focus'): DOMRect | undefined {
  const shown = window.getSelection();
  const node = which === 'anchor' ? shown?.anchorNode : shown?.focusNode;
  if (!shown || !node) return undefined;
  const at = document.createRange();
  at.setStart(node, which === 'anchor' ? shown.anchorOffset : shown.focusOffset);
  return at.getClientRects()[0];
}

/**
 * A caret between two blocks belongs to neither and could not be seen: the block beside it is chosen. Behind a table that ends
 * the page it gets a line to type in, as behind a block.
 */
export function $leaveGap(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  if (!$isRootNode(node)) return false;
  const { offset } = selection.anchor;
  const isEnd = offset === node.getChildrenSize();
  const beside = node.getChildAtIndex(isEnd ? offset - 1 : offset);
  if ($isAtomicBlock(beside)) $choose(beside.getKey());
  else if (isEnd && $isTableNode(beside)) $insertLineBelow(beside);
  else if ($isElementNode(beside)) isEnd ? beside.selectEnd() : beside.selectStart();
  else return false;
  return true;
}
