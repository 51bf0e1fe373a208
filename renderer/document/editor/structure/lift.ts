import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import { $copyNode, $isElementNode, $isRootNode, $setState, type ElementNode, type LexicalNode } from 'lexical';
import { BlockInstanceNode, PageBreakNode } from '../nodes/blocks.ts';
import { $setId, continuesState } from '../nodes/state.ts';

/** A copy of an element without its children and without its id. */
export function $emptyCopyOf<Node extends ElementNode>(node: Node): Node {
  return $setId($copyNode(node), '');
}

/**
 * Moves a node out of its parent, to stand behind it; what came after it in the parent goes on in a copy of the parent.
 * Out of a list item it leaves the list, out of a cell the whole table. Nothing is lost and the order stays, except that
 * a table is not cut in two: what leaves it stands after it.
 */
export function $liftOut(node: LexicalNode): void {
  const parent = node.getParent();
  if (!parent || $isRootNode(parent)) return;
  if ($isTableCellNode(parent)) {
    const table = parent.getParents().find($isTableNode);
    // All that has to leave the cell leaves it at once, or the last to go would stand first.
    const leaving = [node, ...node.getNextSiblings().filter($mayNotStandInCell)];
    if (table) for (const one of leaving.reverse()) table.insertAfter(one, false);
    return;
  }
  const tail = node.getNextSiblings();
  const rest = $emptyCopyOf(parent);
  rest.append(...tail);
  if ($isListItemNode(parent)) {
    const list = parent.getParent();
    if (!$isListNode(list)) return;
    const items = parent.getNextSiblings();
    const more = $restOf(list, [...(tail.length > 0 ? [rest] : []), ...items]);
    list.insertAfter(node, false);
    if (more) node.insertAfter(more, false);
    if (parent.isEmpty()) parent.remove();
    if (list.isAttached() && list.isEmpty()) list.remove();
    return;
  }
  parent.insertAfter(node, false);
  if (tail.length > 0) node.insertAfter(rest, false);
  if (parent.isEmpty()) parent.remove();
}

export function $mayNotStandInCell(node: LexicalNode): boolean {
  return $isTableNode(node) || node instanceof PageBreakNode || node instanceof BlockInstanceNode;
}

/** The items after a cut in a list of their own, which goes on counting. */
function $restOf(list: ListNode, items: LexicalNode[]): ListNode | null {
  if (items.length === 0) return null;
  const rest = $emptyCopyOf(list);
  if (list.getListType() === 'number') $setState(rest, continuesState, true);
  return rest.append(...items);
}

/** Lifts a node until its parent may hold it. */
export function $liftUntil(node: LexicalNode, mayHold: (parent: ElementNode) => boolean): void {
  for (let parent = node.getParent(); parent && !$isRootNode(parent) && !mayHold(parent); parent = node.getParent()) {
    $liftOut(node);
  }
}

/** A block as Lexical sees it: an element or decorator that does not stand in a line of text. */
export function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) ? !node.isInline() : 'isInline' in node && !(node as { isInline(): boolean }).isInline();
}
