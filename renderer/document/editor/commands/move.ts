import { $isListItemNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRootNode,
  $parseSerializedNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { SerializedNode } from '../convert/to-lexical.ts';
import { $isNestedListItem, $withNestedLists } from '../nodes/identity.ts';
import { $clearTakenSections } from '../nodes/required-lines.ts';
import { $renewAllIds } from './paste-ids.ts';

/** The nodes that move together: a list item with its nested lists, or the top-level block. */
export function $movableGroup(node: LexicalNode): LexicalNode[] {
  const item = $findMatchingParent(node, (parent) => $isListItemNode(parent) && !$isNestedListItem(parent));
  if (item) return $withNestedLists(item);
  const top = $findMatchingParent(node, (parent) => $isRootNode(parent.getParent()));
  return top ? [top] : [];
}

/** Alt Shift ↑ ↓: moves a node past its neighbour. Returns false if there is none. */
export function $moveByOne(node: LexicalNode, direction: 'up' | 'down'): boolean {
  const group = $movableGroup(node);
  const other = $neighbourGroup(group, direction);
  if (!other) return false;
  if (direction === 'up') for (const part of group) other[0]?.insertBefore(part, false);
  else for (const part of [...group].reverse()) other.at(-1)?.insertAfter(part, false);
  return true;
}

export function $canMoveByOne(node: LexicalNode, direction: 'up' | 'down'): boolean {
  return $neighbourGroup($movableGroup(node), direction) !== null;
}

/** The nodes with which a group would change places. */
function $neighbourGroup(group: readonly LexicalNode[], direction: 'up' | 'down'): LexicalNode[] | null {
  const [first] = group;
  const beside = direction === 'up' ? first?.getPreviousSibling() : group.at(-1)?.getNextSibling();
  if (!first || !beside) return null;
  const other = $groupOf(beside);
  return other.includes(first) ? null : other;
}

function $groupOf(node: LexicalNode): LexicalNode[] {
  if (!$isListItemNode(node)) return [node];
  let item: LexicalNode = node;
  while ($isNestedListItem(item)) {
    const before: LexicalNode | null = item.getPreviousSibling();
    if (!before) break;
    item = before;
  }
  return $withNestedLists(item);
}

/** Moves a top-level block before or after another one, for drag and drop. All ids stay the same. */
export function $moveBeside(key: NodeKey, target: NodeKey, place: 'before' | 'after'): boolean {
  const node = $getNodeByKey(key);
  const beside = $getNodeByKey(target);
  if (!node || !beside || node.is(beside) || !$isRootNode(node.getParent()) || !$isRootNode(beside.getParent())) {
    return false;
  }
  if (place === 'before') beside.insertBefore(node, false);
  else beside.insertAfter(node, false);
  return true;
}

/** Inserts a copy with new ids below a node. The copy of a section's heading is an ordinary heading. */
export function $duplicate(node: LexicalNode, newId: IdSource): LexicalNode[] {
  const group = $movableGroup(node);
  const copies = group.map((part) => $parseSerializedNode($toJson(part)));
  $renewAllIds(copies, newId);
  $clearTakenSections(copies);
  for (const copy of [...copies].reverse()) group.at(-1)?.insertAfter(copy, false);
  return copies;
}

/** Removes a block. An empty document keeps one paragraph for the caret. */
export function $removeBlock(node: LexicalNode): void {
  const parts = $movableGroup(node);
  let carrier = $nestedListItemOf(parts[0]);
  // Removes nested lists first, because Lexical joins the lists on both sides of a removed item.
  for (const part of parts.reverse()) part.remove();
  // A list without items disappears, and the item that only contains it would remain empty.
  while (carrier?.isAttached() && carrier.isEmpty()) {
    const next = $nestedListItemOf(carrier);
    carrier.remove();
    carrier = next;
  }
  const root = $getRoot();
  if (root.isEmpty()) root.append($createParagraphNode());
}

/** The item that contains the list of an item; null at the outermost level. */
function $nestedListItemOf(item: LexicalNode | undefined): ListItemNode | null {
  const carrier = item?.getParent()?.getParent();
  return $isListItemNode(carrier) ? carrier : null;
}

function $toJson(node: LexicalNode): SerializedNode {
  const json = node.exportJSON() as unknown as SerializedNode;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJson) } : json;
}
