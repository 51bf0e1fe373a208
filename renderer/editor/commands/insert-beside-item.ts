import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
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
import { $carriesLists, $withItsLists } from '../nodes/identity.ts';
import { $isBlock, $liftOut } from '../structure/lift.ts';
import { $isAtEndOf, $isAtStartOf } from '../structure/place.ts';

/**
 * Bullets do not become numbers, nor numbers bullets, where they come into a list of the other kind: they stand below the item
 * that holds the caret, and its list goes on counting below them. At the start of an item what comes stands above it: it
 * stays an item of its list. Items that come at its end stand below it and the lists that belong to it. False: nothing of this is the case.
 */
export function $insertBesideItem(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !nodes.every($isBlock)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const own = item?.getParent();
  if (!item || !$isListNode(own)) return false;
  const [first] = nodes;
  const isOther = $isListNode(first) && first.getListType() !== own.getListType();
  if (!isOther) {
    if (item.isEmpty()) return false;
    const isStart = $isAtStartOf(item, selection.anchor);
    const isEnd = !isStart && $isAtEndOf(item, selection.anchor);
    if (nodes.every((node) => $isListNode(node) && node.getListType() === own.getListType())) {
      if (!isStart && !isEnd) return false;
      $insertItems(item, nodes, isStart ? 'above' : 'below');
      return true;
    }
    if (!isStart && !(isEnd && $isListNode(first))) return false;
    // One line goes on in the item; from a list within a list things that are no lists would have to move far.
    if (nodes.length === 1 || ($isListItemNode(own.getParent()) && !nodes.every($isListNode))) return false;
  }
  return $insertParted(nodes, item, selection);
}

function $insertItems(item: ListItemNode, lists: readonly LexicalNode[], side: 'above' | 'below'): void {
  const items = lists.flatMap((list) => ($isListNode(list) ? list.getChildren() : []));
  const below = $withItsLists(item).at(-1)?.getNextSibling() ?? null;
  for (const one of items) {
    if (side === 'above') item.insertBefore(one, false);
    else if (below) below.insertBefore(one, false);
    else item.getParent()?.append(one);
  }
  items
    .filter((one) => !$carriesLists(one))
    .at(-1)
    ?.selectEnd();
}

/** The list is parted where they come. */
function $insertParted(nodes: readonly LexicalNode[], item: ListItemNode, selection: RangeSelection): boolean {
  const [first, ...more] = nodes;
  const own = item.getParent();
  if (!first || !$isListNode(own)) return false;
  const isAbove = !item.isEmpty() && $isAtStartOf(item, selection.anchor);
  const place = $placeBeside(item, selection);
  // Within a list there are lists alone.
  if (![first, ...more].every($isListNode)) $toOutermost(place);
  const list = place.getParent();
  if (!$isListNode(list)) return false;
  if (place.getPreviousSibling()) {
    // Lexical's items make the words of a paragraph that is appended their own.
    place.splice(0, 0, [first]);
    $liftOut(first);
  } else {
    list.insertBefore(first, false);
    place.remove();
    if (list.isEmpty()) list.remove();
  }
  let last: LexicalNode = first;
  for (const node of more) {
    last.insertAfter(node, false);
    last = node;
  }
  const end = $isElementNode(last) ? last.getLastDescendant() : null;
  if (isAbove && $isParagraphNode(last) && end) {
    // As above any line: the last words that come go on in it.
    item.splice(0, 0, last.getChildren());
    last.remove();
    if ($isTextNode(end)) end.select();
    else end.selectNext();
  } else if ($isElementNode(last)) last.selectEnd();
  // Lists of a kind that meet become one: that of the item is the one that stays.
  const meets = isAbove ? item.getParent()?.getPreviousSibling() : null;
  if ($isListNode(meets) && meets.getListType() === own.getListType() && nodes.some((node) => node.is(meets))) {
    for (const one of meets.getChildren()) item.insertBefore(one, false);
    meets.remove();
  }
  return true;
}

/** An empty item where the caret is: the item itself where it is empty, else one behind it or within it. */
function $placeBeside(item: ListItemNode, selection: RangeSelection): ListItemNode {
  if (item.isEmpty() && $withItsLists(item).length === 1) return item;
  const place = $createListItemNode();
  if ($isAtEndOf(item, selection.anchor)) {
    $withItsLists(item).at(-1)?.insertAfter(place, false);
    return place;
  }
  const rest = selection.insertParagraph();
  if (!$isListItemNode(rest)) {
    item.insertBefore(place, false);
    return place;
  }
  // At the start of a line: the words and their id belong behind what comes.
  if (item.isEmpty()) {
    item.append(...rest.getChildren());
    rest.remove();
    item.insertBefore(place, false);
  } else item.insertAfter(place, false);
  return place;
}

/** Behind the item of the outermost list. */
function $toOutermost(place: ListItemNode): void {
  const around = place.getParents().filter($isListItemNode).at(-1);
  if (!around) return;
  const list = place.getParent();
  around.insertAfter(place, false);
  if ($isListNode(list) && list.isEmpty()) list.remove();
}
