import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableCellNode, TableNode } from '@lexical/table';
import { $getState, $setState, type Klass, type LexicalNode, ParagraphNode } from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { BlockInstanceNode, FigureNode, PageBreakNode, QuotationNode } from './blocks.ts';
import { CitationNode, FootnoteNode } from './inline.ts';
import { $idOf, $setId, captionState } from './state.ts';

/** The nodes that have an id in the model. */
export const IDENTIFIED: readonly Klass<LexicalNode>[] = [
  HeadingNode,
  ParagraphNode,
  ListNode,
  ListItemNode,
  QuotationNode,
  TableNode,
  TableCellNode,
  FigureNode,
  PageBreakNode,
  BlockInstanceNode,
  CitationNode,
  FootnoteNode,
];

export function $isIdentified(node: LexicalNode): boolean {
  return IDENTIFIED.some((klass) => node instanceof klass) && !$isNestedListItem(node);
}

/** Whether a list item only contains the nested lists of the item before it. */
export function $isNestedListItem(node: LexicalNode | null): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

/** A list item and the items that contain its nested lists. */
export function $withNestedLists(item: LexicalNode): LexicalNode[] {
  const group = [item];
  for (let next = item.getNextSibling(); next && $isNestedListItem(next); next = next.getNextSibling())
    group.push(next);
  return group;
}

/** The data of a node that can contain other nodes of the model: a note, a caption, a block's own text. */
function $innerOf(node: LexicalNode): unknown {
  if (node instanceof FootnoteNode || node instanceof FigureNode || node instanceof BlockInstanceNode) {
    return node.getData();
  }
  return node instanceof TableNode ? $getState(node, captionState) : null;
}

function $setInner(node: LexicalNode, inner: unknown): void {
  if (node instanceof FootnoteNode || node instanceof FigureNode || node instanceof BlockInstanceNode) {
    node.setData(inner as never);
  } else if (node instanceof TableNode) $setState(node, captionState, inner as never);
}

/** The ids in a node's data, in order, with duplicates. */
export function $innerIdsOf(node: LexicalNode): NodeId[] {
  const inner = $innerOf(node);
  const ids: NodeId[] = [];
  if (inner) {
    JSON.stringify(inner, (key, value) => {
      if (key === 'id') ids.push(value);
      return value;
    });
  }
  return ids;
}

/** Maps every id, and every target of a reference, in a node's data. */
export function $changeInnerIds(node: LexicalNode, change: (id: NodeId, field: 'id' | 'target') => NodeId): void {
  const inner = $innerOf(node);
  if (!inner) return;
  const before = JSON.stringify(inner);
  const after = JSON.stringify(inner, (key, value) =>
    key === 'id' || key === 'target' ? change(value as NodeId, key) : value,
  );
  if (after !== before) $setInner(node, JSON.parse(after));
}

/** Gives new ids to a node and its data. `fresh` maps old ids to new ones. */
export function $renewIds(node: LexicalNode, newId: IdSource, newIds: Map<NodeId, NodeId>): void {
  const renewed = (id: NodeId): NodeId => {
    const known = newIds.get(id);
    if (known !== undefined) return known;
    const made = newId();
    newIds.set(id, made);
    return made;
  };
  if ($isIdentified(node)) {
    const id = $idOf(node);
    $setId(node, id === '' ? newId() : renewed(id));
  }
  $changeInnerIds(node, (id, field) => (field === 'id' ? renewed(id) : id));
}
