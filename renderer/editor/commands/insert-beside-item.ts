import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $carriesLists } from '../nodes/identity.ts';
import { $liftOut } from '../structure/lift.ts';

/**
 * Bullets do not become numbers, nor numbers bullets, where they come into a list of the other kind: they stand below the item
 * that holds the caret, and its list goes on counting below them. False: nothing of this is the case.
 */
export function $insertBesideItem(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  const [first, ...more] = nodes;
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isListNode(first)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const own = item?.getParent();
  if (!item || !$isListNode(own) || own.getListType() === first.getListType()) return false;
  const place = $placeBeside(item, selection);
  // Within a list there are lists alone.
  if (!more.every($isListNode)) $toOutermost(place);
  const list = place.getParent();
  if (!$isListNode(list)) return false;
  if (place.getPreviousSibling()) {
    place.append(first);
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
  if ($isElementNode(last)) last.selectEnd();
  return true;
}

/** An empty item where the caret is: the item itself where it is empty, else one behind it or within it. */
function $placeBeside(item: ListItemNode, selection: RangeSelection): ListItemNode {
  if (item.isEmpty() && !$nextCarrier(item)) return item;
  const place = $createListItemNode();
  if ($isAtEnd(item, selection)) {
    let last = item;
    for (let next = $nextCarrier(last); next; next = $nextCarrier(last)) last = next;
    last.insertAfter(place, false);
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

/** The item behind this one that holds the lists which belong to it. */
function $nextCarrier(item: ListItemNode): ListItemNode | null {
  const next = item.getNextSibling();
  return $isListItemNode(next) && $carriesLists(next) ? next : null;
}

/** Behind the item of the outermost list. */
function $toOutermost(place: ListItemNode): void {
  const around = place.getParents().filter($isListItemNode).at(-1);
  if (!around) return;
  const list = place.getParent();
  around.insertAfter(place, false);
  if ($isListNode(list) && list.isEmpty()) list.remove();
}

function $isAtEnd(item: ListItemNode, { anchor }: RangeSelection): boolean {
  const within = anchor.getNode();
  const size = $isElementNode(within) ? within.getChildrenSize() : within.getTextContentSize();
  if (anchor.offset < size) return false;
  for (let node: LexicalNode | null = within; node && !node.is(item); node = node.getParent())
    if (node.getNextSibling()) return false;
  return true;
}
