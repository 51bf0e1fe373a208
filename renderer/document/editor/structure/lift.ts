import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $copyNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { BlockInstanceNode, PageBreakNode } from '../nodes/blocks.ts';
import { $setId, continuesState } from '../nodes/state.ts';

/** A copy of an element without children and id. */
export function $emptyCopyOf<Node extends ElementNode>(node: Node): Node {
  return $setId($copyNode(node), '');
}

/**
 * Moves a node out of its parent, behind it. The siblings after it move to a copy of the parent. From a list item it
 * leaves the list, and from a cell the whole table, which is not split. Keeps all content in order, and the caret behind the
 * node if it was there.
 */
export function $liftOut(node: LexicalNode): void {
  const parent = node.getParent();
  if (!parent || $isRootNode(parent)) return;
  if ($isTableCellNode(parent)) {
    const table = parent.getParents().find($isTableNode);
    // Moves all such nodes at once; otherwise the last one would come first.
    const leaving = [node, ...node.getNextSiblings().filter($isForbiddenInCell)];
    if (table) for (const one of leaving.reverse()) table.insertAfter(one, false);
    return;
  }
  const carried = $pointsBehind(node, parent);
  const tail = node.getNextSiblings();
  const rest = $emptyCopyOf(parent);
  rest.append(...tail);
  $moveBehind(node, parent, rest);
  for (const { point, beyond } of carried) {
    if (beyond > 0 && beyond <= tail.length) point.set(rest.getKey(), beyond, 'element');
    else point.set(node.getParentOrThrow().getKey(), node.getIndexWithinParent() + 1, 'element');
  }
}

/** The points of the selection that are in `parent` itself, behind this child, and the number of children in between. */
function $pointsBehind(node: LexicalNode, parent: ElementNode): { point: PointType; beyond: number }[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [];
  const index = node.getIndexWithinParent();
  return [selection.anchor, selection.focus]
    .filter(({ type, key, offset }) => type === 'element' && key === parent.getKey() && offset > index)
    .map((point) => ({ point, beyond: point.offset - index - 1 }));
}

/** Moves a node out of its parent, behind it, and the rest of the content behind that. */
function $moveBehind(node: LexicalNode, parent: ElementNode, rest: ElementNode): void {
  if ($isListItemNode(parent)) {
    const list = parent.getParent();
    if (!$isListNode(list)) return;
    const items = parent.getNextSiblings();
    const more = $restOf(list, [...(rest.isEmpty() ? [] : [rest]), ...items]);
    list.insertAfter(node, false);
    if (more) node.insertAfter(more, false);
    if (parent.isEmpty()) $removeItem(parent);
    if (list.isAttached() && list.isEmpty()) list.remove();
    return;
  }
  parent.insertAfter(node, false);
  if (!rest.isEmpty()) node.insertAfter(rest, false);
  if (parent.isEmpty()) parent.remove();
}

/**
 * Removes a list item and nothing else. `remove` of Lexical 0.52 also joins the first lists in the items above and below
 * it, and drops the other lists in the item below.
 */
export function $removeItem(item: ListItemNode): void {
  item.getParent()?.splice(item.getIndexWithinParent(), 1, []);
}

export function $isForbiddenInCell(node: LexicalNode): boolean {
  return $isTableNode(node) || node instanceof PageBreakNode || node instanceof BlockInstanceNode;
}

/** The items after a split, in a list that continues the numbers. */
function $restOf(list: ListNode, items: LexicalNode[]): ListNode | null {
  if (items.length === 0) return null;
  const rest = $emptyCopyOf(list);
  if (list.getListType() === 'number') $setState(rest, continuesState, true);
  return rest.append(...items);
}

/** Lifts a node until its parent may contain it. */
export function $liftUntil(node: LexicalNode, canContain: (parent: ElementNode) => boolean): void {
  for (
    let parent = node.getParent();
    parent && !$isRootNode(parent) && !canContain(parent);
    parent = node.getParent()
  ) {
    $liftOut(node);
  }
}

/** Whether a node is a block: an element or decorator outside a line of text. */
export function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) ? !node.isInline() : 'isInline' in node && !(node as { isInline(): boolean }).isInline();
}
