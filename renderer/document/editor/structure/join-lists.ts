import { $createListNode, $isListItemNode, $isListNode, ListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getState,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeMap,
} from 'lexical';
import {
  formerListStart,
  formerListType,
  formerNextKey,
  formerParent,
  nodesOf,
  removeListTransform,
} from '../lexical-internals.ts';
import { $isNestedListItem } from '../nodes/identity.ts';
import { $setId, continuesState, idState, sameValue, scopeState } from '../nodes/state.ts';
import { $emptyCopyOf, $removeItem } from './lift.ts';

/**
 * Joins adjacent lists of one type if the user removed the content between them, or created a new list next to an
 * existing one. Keeps lists separate that were pasted or moved as two, or that have their own start number,
 * language, variants or threads.
 */
export function registerListJoining(editor: LexicalEditor): () => void {
  return mergeRegister(
    removeListTransform(editor),
    editor.registerNodeTransform(ListNode, (list) => {
      const before = nodesOf(editor.getEditorState());
      $separateAgain(list, before);
      const next = $nextList(list);
      const shouldJoin = next !== null && $shouldJoin(list, next, before);
      if (shouldJoin && $isNew(list, before)) $joinAbove(list, next);
      else {
        if (shouldJoin) $join(list, next);
        $numberItems(list);
      }
    }),
  );
}

function $join(list: ListNode, next: ListNode): void {
  const carrier = next.getParent();
  list.append(...next.getChildren());
  next.remove();
  if ($isListItemNode(carrier) && carrier.isEmpty()) $removeItem(carrier);
}

/** Whether a list and its items are new. A list that Lexical replaced contains existing items. */
function $isNew(list: ListNode, before: NodeMap): boolean {
  return !before.has(list.getKey()) && !list.getChildrenKeys().some((key) => before.has(key));
}

/** Joins a new list with the existing list below it, which keeps its id and takes the start number. */
function $joinAbove(list: ListNode, next: ListNode): void {
  const carrier = list.getParent();
  if (!$getState(next, continuesState)) next.setStart(list.getStart());
  if ($getState(list, continuesState)) $setState(next, continuesState, true);
  next.splice(0, 0, list.getChildren());
  list.remove();
  if ($isListItemNode(carrier) && carrier.isEmpty()) $removeItem(carrier);
}

function $shouldJoin(list: ListNode, next: ListNode, before: NodeMap): boolean {
  if (!$canJoin(list, next)) return false;
  const formerList = before.get(list.getKey());
  const formerNext = before.get(next.getKey());
  // Two lists that came together stay as they were.
  if (!formerList || !formerNext) return formerList !== formerNext && !$wasBelow(list, next, before);
  return $wasRemovedBetween(formerPosition(formerList, before), formerPosition(formerNext, before), before);
}

/** Whether the items were in two adjacent lists of this type before, which the user split or Lexical replaced. */
function $wasBelow(list: ListNode, next: ListNode, before: NodeMap): boolean {
  const [upper, lower] = [list.getLastChild(), next.getFirstChild()].map((item) =>
    formerParent(before.get(item?.getKey() ?? ''), before),
  );
  if (!$isListNode(upper) || !$isListNode(lower) || formerListType(upper) !== formerListType(lower)) return false;
  return formerNextKey(formerPosition(upper, before)) === formerPosition(lower, before).getKey();
}

/** Whether the lower list can join the upper one without losing attributes. */
export function $canJoin(list: ListNode, next: ListNode, items = list.getChildren()): boolean {
  if (list.getListType() !== next.getListType()) return false;
  if (!sameValue($getState(list, scopeState), $getState(next, scopeState))) return false;
  if (next.getListType() !== 'number' || $getState(next, continuesState) || next.getStart() === 1) return true;
  return next.getStart() === list.getStart() + items.filter((item) => !$isNestedListItem(item)).length;
}

/** The list below a list. Nested lists each have their own item. */
function $nextList(list: ListNode): ListNode | null {
  const carrier = list.getParent();
  const next = list.getNextSibling() ?? ($isNestedListItem(carrier) ? carrier?.getNextSibling() : null);
  if ($isListNode(next)) return next;
  const first = $isListItemNode(next) ? next.getFirstChild() : null;
  return $isListNode(first) ? first : null;
}

/** The former sibling position of a list: the list or the item that contained it. */
function formerPosition(list: LexicalNode, before: NodeMap): LexicalNode {
  const parent = formerParent(list, before);
  return $isListItemNode(parent) ? parent : list;
}

/** Whether all nodes between two positions were removed. */
function $wasRemovedBetween(position: LexicalNode, next: LexicalNode, before: NodeMap): boolean {
  let key = formerNextKey(position);
  if (key === next.getKey()) return false;
  while (key !== null && key !== next.getKey()) {
    if ($getNodeByKey(key)?.isAttached()) return false;
    const between = before.get(key);
    key = between ? formerNextKey(between) : null;
  }
  return key !== null;
}

/**
 * Separates lists that Lexical 0.52 joined: removing an item joins the nested lists on both sides of it, even if one
 * has its own start number, language, variants or threads. The lists below a separated one stay separate too, in order.
 */
function $separateAgain(list: ListNode, before: NodeMap): void {
  const formerList = before.get(list.getKey());
  const carrier = list.getParent();
  if (!$isListNode(formerList) || !$isListItemNode(carrier)) return;
  const own: LexicalNode[] = [];
  const joined = new Map<ListNode, LexicalNode[]>();
  for (const item of list.getChildren()) {
    const former = formerParent(before.get(item.getKey()), before);
    const isJoined =
      $isListNode(former) &&
      former !== formerList &&
      $getNodeByKey(former.getKey())?.isAttached() !== true &&
      $wasRemovedBetween(formerPosition(formerList, before), formerPosition(former, before), before);
    if (isJoined) joined.set(former, [...(joined.get(former) ?? []), item]);
    else own.push(item);
  }
  let last = carrier;
  for (const [former, items] of joined) {
    const again = $createListNode(formerListType(former), formerListStart(former));
    $setId(again, $getState(former, idState, 'direct'));
    $setState(again, scopeState, $getState(former, scopeState, 'direct'));
    $setState(again, continuesState, $getState(former, continuesState, 'direct'));
    if (last === carrier && (own.length === 0 || $canJoin(list, again, own))) {
      own.push(...items);
      continue;
    }
    const behind = $emptyCopyOf(last);
    last.insertAfter(behind.append(again.append(...items)), false);
    last = behind;
  }
}

/** Sets the number of each item. An item that contains lists has the number of the next one. */
function $numberItems(list: ListNode): void {
  let number = list.getStart();
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    if (item.getValue() !== number) item.setValue(number);
    if (!$isNestedListItem(item)) number += 1;
  }
}
