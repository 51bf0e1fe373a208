import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import type { LexicalNode, RangeSelection } from 'lexical';
import { $withItsLists } from '../nodes/identity.ts';
import { $liftOut } from '../structure/lift.ts';
import { $isAtEndOf } from '../structure/place.ts';

/**
 * The empty item at which to insert: the item itself if it is empty, otherwise a new one behind it or between its two
 * parts.
 */
export function $placeBeside(item: ListItemNode, selection: RangeSelection): ListItemNode {
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
  // At the start of a line: the item below keeps the text and its id.
  if (item.isEmpty()) {
    item.append(...rest.getChildren());
    rest.remove();
    item.insertBefore(place, false);
  } else item.insertAfter(place, false);
  return place;
}

/** Replaces an empty item by a block, which splits the list in two. */
export function $partAt(place: ListItemNode, block: LexicalNode): void {
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
