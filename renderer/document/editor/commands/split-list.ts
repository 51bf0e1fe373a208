import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isTextNode,
  $setState,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isNestedListItem, $withNestedLists } from '../nodes/identity.ts';
import { $idOf, $setId, roleState, scopeState } from '../nodes/state.ts';
import { $liftOut, $liftUntil } from '../structure/lift.ts';
import { $isAtEndOf } from '../structure/positions.ts';

/**
 * Inserts blocks at the caret in a list item. Paragraphs become items of its level, of which the first continues the
 * item. Lists of the same type give their items; a list of the other type is nested in the item above it. The first
 * other block splits the list through all its levels, so that it and all following blocks are outside the list. The
 * text behind the caret continues the last inserted text, or becomes an item of its own after a heading or table.
 */
export function $insertSplittingList(
  nodes: readonly LexicalNode[],
  item: ListItemNode,
  selection: RangeSelection,
): void {
  const cut = nodes.findIndex((node) => !$canBeItem(node));
  // An empty paragraph makes no item and does not count as the first one.
  const itemNodes = (cut < 0 ? nodes : nodes.slice(0, cut)).filter(
    (node) => !$isParagraphNode(node) || !node.isEmpty(),
  );
  const [splittingNode, ...followingNodes] = cut < 0 ? [] : nodes.slice(cut);
  const isEnd = $isAtEndOf(item, selection.anchor);
  const place = $itemForInsertion(itemNodes, item, selection);
  const next = isEnd ? null : place.getNextSibling();
  const rest = $isListItemNode(next) ? next : null;
  let last = $insertItems(itemNodes, place, item.is(rest) || item.is(place) ? null : item);
  if (splittingNode) {
    $splitListAt(place, splittingNode);
    $liftUntil(splittingNode, (parent) => !$isListNode(parent) && !$isListItemNode(parent));
    last = splittingNode;
    for (const node of followingNodes) {
      last.insertAfter(node, false);
      last = node;
    }
  } else if (last || !item.is(place)) place.remove();
  if (rest && last && $hasText(last)) $joinWithRest(last, rest, item.is(rest));
  else if ($isElementNode(last)) last.selectEnd();
  else if (last || !rest) (last ?? item).selectEnd();
  else rest.selectStart();
}

/** Whether a block can become an item or be nested in one. The core message and literal paragraphs cannot. */
function $canBeItem(node: LexicalNode): boolean {
  return $isListNode(node) || ($isParagraphNode(node) && $getState(node, roleState) === '');
}

/**
 * The empty item at which to insert. An empty item that the first paragraph continues gets a second empty item below
 * it.
 */
function $itemForInsertion(
  itemNodes: readonly LexicalNode[],
  item: ListItemNode,
  selection: RangeSelection,
): ListItemNode {
  const place = $emptyItemAtCaret(item, selection);
  if (!place.is(item) || !$isParagraphNode(itemNodes[0])) return place;
  const followingNodes = $createListItemNode();
  item.insertAfter(followingNodes, false);
  return followingNodes;
}

/** Inserts nodes before `place`. Returns the last inserted node. */
function $insertItems(
  nodes: readonly LexicalNode[],
  place: ListItemNode,
  continuedItem: ListItemNode | null,
): LexicalNode | null {
  const own = place.getParent();
  let last: LexicalNode | null = null;
  for (const node of nodes) {
    if ($isListNode(node)) {
      const isOther = $isListNode(own) && own.getListType() !== node.getListType();
      const items: LexicalNode[] = isOther ? [$createListItemNode().append(node)] : node.getChildren();
      for (const one of items) place.insertBefore(one, false);
      last = items.at(-1) ?? last;
    } else if ($isParagraphNode(node)) {
      if (continuedItem && last === null) {
        continuedItem.append(...node.getChildren());
        last = continuedItem;
      } else {
        const one = $setState($setId($createListItemNode(), $idOf(node)), scopeState, $getState(node, scopeState));
        place.insertBefore(one.append(...node.getChildren()), false);
        last = one;
      }
    }
  }
  return last;
}

function $hasText(node: LexicalNode): node is ListItemNode {
  if ($isListItemNode(node)) return !$isNestedListItem(node) && !node.isEmpty();
  return $isParagraphNode(node) && $canBeItem(node) && !node.isEmpty();
}

/** Joins the last inserted text with the rest of the item. An item that only moved down keeps its id. */
function $joinWithRest(last: ListItemNode, rest: ListItemNode, isAbove: boolean): void {
  const end = last.getLastDescendant();
  if (isAbove) {
    rest.splice(0, 0, last.getChildren());
    last.remove();
  } else {
    const ancestors = rest.getParents();
    last.append(...rest.getChildren());
    rest.remove();
    for (const one of ancestors) if ($isListItemNode(one) && one.isAttached() && one.isEmpty()) one.remove();
  }
  if ($isTextNode(end)) end.select();
  else end?.selectNext();
}

/**
 * The empty item at which to insert: the item itself if it is empty, otherwise a new one behind it or between its two
 * parts.
 */
export function $emptyItemAtCaret(item: ListItemNode, selection: RangeSelection): ListItemNode {
  if (item.isEmpty() && $withNestedLists(item).length === 1) return item;
  const place = $createListItemNode();
  if ($isAtEndOf(item, selection.anchor)) {
    $withNestedLists(item).at(-1)?.insertAfter(place, false);
    return place;
  }
  const rest = selection.insertParagraph();
  if (!$isListItemNode(rest)) {
    item.insertBefore(place, false);
    return place;
  }
  // At the start of a line: the item below keeps the text and its id.
  if (item.isEmpty()) {
    item.append(...rest.getChildren());
    rest.remove();
    item.insertBefore(place, false);
  } else item.insertAfter(place, false);
  return place;
}

/** Replaces an empty item by a block, which splits the list in two. */
export function $splitListAt(place: ListItemNode, block: LexicalNode): void {
  const list = place.getParent();
  if (!$isListNode(list)) return;
  if (place.getPreviousSibling()) {
    // `append` of a list item would take the text out of a paragraph.
    place.splice(0, 0, [block]);
    $liftOut(block);
  } else {
    list.insertBefore(block, false);
    place.remove();
    if (list.isEmpty()) list.remove();
  }
}
