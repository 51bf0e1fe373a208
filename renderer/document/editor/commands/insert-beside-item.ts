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
import { $carriesLists, $withItsLists } from '../nodes/identity.ts';
import { $isBlock } from '../structure/lift.ts';
import { $isAtEndOf, $isAtStartOf } from '../structure/place.ts';
import { $asBlocks } from './as-blocks.ts';
import { $insertPartingList } from './insert-parting-list.ts';
import { $partAt, $placeBeside } from './place-in-list.ts';

/**
 * Bullets do not become numbers, nor numbers bullets, where they come into a list of the other kind: they stand below the item
 * that holds the caret, and its list goes on counting below them. At the start of an item what comes stands above it: it
 * stays an item of its list. Items that come at its end stand below it and the lists that belong to it. False: nothing of this is the case.
 */
export function $insertBesideItem(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !nodes.some($isBlock)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const own = item?.getParent();
  if (!item || !$isListNode(own)) return false;
  const [first] = nodes;
  const isOther = $isListNode(first) && first.getListType() !== own.getListType();
  if (!isOther) {
    // Lexical (0.52) glues what comes into the item of the list around.
    if ($isListItemNode(own.getParent()) && nodes.length > 1 && !nodes.every($isOfList)) {
      $insertPartingList($blocksFor(own, nodes), item, selection);
      return true;
    }
    if (item.isEmpty()) return false;
    const isStart = $isAtStartOf(item, selection.anchor);
    const isEnd = !isStart && $isAtEndOf(item, selection.anchor);
    if (
      nodes.every((node) => $isListItemNode(node) || ($isListNode(node) && node.getListType() === own.getListType()))
    ) {
      if (!isStart && !isEnd) return false;
      $insertItems(item, $blocksFor(own, nodes), isStart ? 'above' : 'below');
      return true;
    }
    if (!isStart && !(isEnd && $isListNode(first))) return false;
    // One line goes on in the item.
    if (nodes.length === 1) return false;
  }
  return $insertParted($blocksFor(own, nodes), item, selection);
}

/** A heading and what comes with it: the heading is not part of the item. False: the caret is in none. */
export function $insertHeadingInList(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isHeadingNode(nodes[0])) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item) return false;
  $insertPartingList(nodes, item, selection);
  return true;
}

function $isOfList(node: LexicalNode): boolean {
  return $isListNode(node) || $isListItemNode(node);
}

/** What stands loose gets something around it: items a list of the kind into which they come. */
function $blocksFor(own: ListNode, nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks = $asBlocks(nodes);
  for (const block of blocks) {
    if ($isListNode(block) && !nodes.some((node) => node.is(block))) block.setListType(own.getListType());
  }
  return blocks;
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
  $partAt(place, first);
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

/** Behind the item of the outermost list. */
function $toOutermost(place: ListItemNode): void {
  const around = place.getParents().filter($isListItemNode).at(-1);
  if (!around) return;
  const list = place.getParent();
  around.insertAfter(place, false);
  if ($isListNode(list) && list.isEmpty()) list.remove();
}
