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
import { $carriesLists } from '../nodes/identity.ts';
import { $idOf, $setId, roleState, scopeState } from '../nodes/state.ts';
import { $liftUntil } from '../structure/lift.ts';
import { $isAtEndOf } from '../structure/place.ts';
import { $partAt, $placeBeside } from './place-in-list.ts';

/**
 * Inserts blocks at the caret in a list item. Paragraphs become items of its level, of which the first continues the
 * item. Lists of the same type give their items; a list of the other type is nested in the item above it. The first
 * other block splits the list through all its levels, so that it and all following blocks are outside the list. The
 * text behind the caret continues the last inserted text, or becomes an item of its own after a heading or table.
 */
export function $insertPartingList(nodes: readonly LexicalNode[], item: ListItemNode, selection: RangeSelection): void {
  const cut = nodes.findIndex((node) => !$mayBeItem(node));
  // An empty paragraph makes no item and does not count as the first one.
  const within = (cut < 0 ? nodes : nodes.slice(0, cut)).filter((node) => !$isParagraphNode(node) || !node.isEmpty());
  const [parting, ...behind] = cut < 0 ? [] : nodes.slice(cut);
  const isEnd = $isAtEndOf(item, selection.anchor);
  const place = $placeFor(within, item, selection);
  const next = isEnd ? null : place.getNextSibling();
  const rest = $isListItemNode(next) ? next : null;
  let last = $insertItems(within, place, item.is(rest) || item.is(place) ? null : item);
  if (parting) {
    $partAt(place, parting);
    $liftUntil(parting, (parent) => !$isListNode(parent) && !$isListItemNode(parent));
    last = parting;
    for (const node of behind) {
      last.insertAfter(node, false);
      last = node;
    }
  } else if (last || !item.is(place)) place.remove();
  if (rest && last && $holdsWords(last)) $goOn(last, rest, item.is(rest));
  else if ($isElementNode(last)) last.selectEnd();
  else if (last || !rest) (last ?? item).selectEnd();
  else rest.selectStart();
}

/** Whether a block can become an item or be nested in one. The core message and literal paragraphs cannot. */
function $mayBeItem(node: LexicalNode): boolean {
  return $isListNode(node) || ($isParagraphNode(node) && $getState(node, roleState) === '');
}

/**
 * The empty item at which to insert. An empty item that the first paragraph continues gets a second empty item below
 * it.
 */
function $placeFor(within: readonly LexicalNode[], item: ListItemNode, selection: RangeSelection): ListItemNode {
  const place = $placeBeside(item, selection);
  if (!place.is(item) || !$isParagraphNode(within[0])) return place;
  const behind = $createListItemNode();
  item.insertAfter(behind, false);
  return behind;
}

/** Inserts nodes before `place`. Returns the last inserted node. */
function $insertItems(
  nodes: readonly LexicalNode[],
  place: ListItemNode,
  goesOnIn: ListItemNode | null,
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
      if (goesOnIn && last === null) {
        goesOnIn.append(...node.getChildren());
        last = goesOnIn;
      } else {
        const one = $setState($setId($createListItemNode(), $idOf(node)), scopeState, $getState(node, scopeState));
        place.insertBefore(one.append(...node.getChildren()), false);
        last = one;
      }
    }
  }
  return last;
}

function $holdsWords(node: LexicalNode): node is ListItemNode {
  if ($isListItemNode(node)) return !$carriesLists(node) && !node.isEmpty();
  return $isParagraphNode(node) && $mayBeItem(node) && !node.isEmpty();
}

/** Joins the last inserted text with the rest of the item. An item that only moved down keeps its id. */
function $goOn(last: ListItemNode, rest: ListItemNode, isAbove: boolean): void {
  const end = last.getLastDescendant();
  if (isAbove) {
    rest.splice(0, 0, last.getChildren());
    last.remove();
  } else {
    const around = rest.getParents();
    last.append(...rest.getChildren());
    rest.remove();
    for (const one of around) if ($isListItemNode(one) && one.isAttached() && one.isEmpty()) one.remove();
  }
  if ($isTextNode(end)) end.select();
  else end?.selectNext();
}
