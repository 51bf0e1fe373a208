import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isNestedListItem, $withNestedLists } from '../nodes/identity.ts';
import { $isBlock } from '../structure/lift.ts';
import { $isAtEndOf, $isAtStartOf } from '../structure/positions.ts';
import { $emptyItemAtCaret, $insertSplittingList, $splitListAt } from './split-list.ts';
import { $wrapLooseNodes } from './wrap-loose-nodes.ts';

/**
 * Inserts nodes at a caret in a list item, for the cases in which Lexical would change the type of items or merge them.
 * A list of the other type goes below the item and splits its list. At the start of an item, nodes go above it; at its
 * end, items go below it and its nested lists. Returns false if none of these cases applies.
 */
export function $insertInList(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !nodes.some($isBlock)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const own = item?.getParent();
  if (!item || !$isListNode(own)) return false;
  const [first] = nodes;
  const isOther = $isListNode(first) && first.getListType() !== own.getListType();
  if (!isOther) {
    // Lexical 0.52 would merge the nodes into the item of the surrounding list.
    if ($isListItemNode(own.getParent()) && nodes.length > 1 && !nodes.every($isListOrItem)) {
      $insertSplittingList($wrapForList(own, nodes), item, selection);
      return true;
    }
    if (item.isEmpty()) return false;
    const isStart = $isAtStartOf(item, selection.anchor);
    const isEnd = !isStart && $isAtEndOf(item, selection.anchor);
    if (
      nodes.every((node) => $isListItemNode(node) || ($isListNode(node) && node.getListType() === own.getListType()))
    ) {
      if (!isStart && !isEnd) return false;
      $insertItems(item, $wrapForList(own, nodes), isStart ? 'above' : 'below');
      return true;
    }
    if (!isStart && !(isEnd && $isListNode(first))) return false;
    // A single paragraph continues the item.
    if (nodes.length === 1) return false;
  }
  return $splitListAndInsert($wrapForList(own, nodes), item, selection);
}

/** Inserts a heading and the nodes after it; a heading cannot be part of an item. Returns false outside lists. */
export function $insertHeadingInList(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isHeadingNode(nodes[0])) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item) return false;
  $insertSplittingList(nodes, item, selection);
  return true;
}

function $isListOrItem(node: LexicalNode): boolean {
  return $isListNode(node) || $isListItemNode(node);
}

/** Wraps loose nodes. Loose items get a list of the type into which they are inserted. */
function $wrapForList(own: ListNode, nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks = $wrapLooseNodes(nodes);
  for (const block of blocks) {
    if ($isListNode(block) && !nodes.some((node) => node.is(block))) block.setListType(own.getListType());
  }
  return blocks;
}

function $insertItems(item: ListItemNode, lists: readonly LexicalNode[], side: 'above' | 'below'): void {
  const items = lists.flatMap((list) => ($isListNode(list) ? list.getChildren() : []));
  const below = $withNestedLists(item).at(-1)?.getNextSibling() ?? null;
  for (const one of items) {
    if (side === 'above') item.insertBefore(one, false);
    else if (below) below.insertBefore(one, false);
    else item.getParent()?.append(one);
  }
  items
    .filter((one) => !$isNestedListItem(one))
    .at(-1)
    ?.selectEnd();
}

/** Splits the list at the caret and inserts the nodes there. */
function $splitListAndInsert(nodes: readonly LexicalNode[], item: ListItemNode, selection: RangeSelection): boolean {
  const [first, ...more] = nodes;
  const own = item.getParent();
  if (!first || !$isListNode(own)) return false;
  const isAbove = !item.isEmpty() && $isAtStartOf(item, selection.anchor);
  const place = $emptyItemAtCaret(item, selection);
  // A nested list can only contain lists.
  if (![first, ...more].every($isListNode)) $moveBehindOutermost(place);
  $splitListAt(place, first);
  let last: LexicalNode = first;
  for (const node of more) {
    last.insertAfter(node, false);
    last = node;
  }
  const end = $isElementNode(last) ? last.getLastDescendant() : null;
  if (isAbove && $isParagraphNode(last) && end) {
    // The last inserted paragraph and the item become one item, as with other lines.
    item.splice(0, 0, last.getChildren());
    last.remove();
    if ($isTextNode(end)) end.select();
    else end.selectNext();
  } else if ($isElementNode(last)) last.selectEnd();
  // Adjacent lists of one type become one. The list of the item remains, with its id.
  const adjacentList = isAbove ? item.getParent()?.getPreviousSibling() : null;
  if (
    $isListNode(adjacentList) &&
    adjacentList.getListType() === own.getListType() &&
    nodes.some((node) => node.is(adjacentList))
  ) {
    for (const one of adjacentList.getChildren()) item.insertBefore(one, false);
    adjacentList.remove();
  }
  return true;
}

/** Moves an item behind the item of the outermost list. */
function $moveBehindOutermost(place: ListItemNode): void {
  const outermostItem = place.getParents().filter($isListItemNode).at(-1);
  if (!outermostItem) return;
  const list = place.getParent();
  outermostItem.insertAfter(place, false);
  if ($isListNode(list) && list.isEmpty()) list.remove();
}
