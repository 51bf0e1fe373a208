import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import type { LexicalNode, RangeSelection } from 'lexical';
import { $withItsLists } from '../nodes/identity.ts';
import { $liftOut } from '../structure/lift.ts';
import { $isAtEndOf } from '../structure/place.ts';

/** An empty item where the caret is: the item itself where it is empty, else one behind it or within it. */
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
  // At the start of a line: the words and their id belong behind what comes.
  if (item.isEmpty()) {
    item.append(...rest.getChildren());
    rest.remove();
    item.insertBefore(place, false);
  } else item.insertAfter(place, false);
  return place;
}

/** Parts the list at an empty item of it, in whose place a block then stands between both parts. */
export function $partAt(place: ListItemNode, block: LexicalNode): void {
  const list = place.getParent();
  if (!$isListNode(list)) return;
  if (place.getPreviousSibling()) {
    // Lexical's items make the words of a paragraph that is appended their own.
    place.splice(0, 0, [block]);
    $liftOut(block);
  } else {
    list.insertBefore(block, false);
    place.remove();
    if (list.isEmpty()) list.remove();
  }
}
