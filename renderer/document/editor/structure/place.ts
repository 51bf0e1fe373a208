import {
  $findMatchingParent,
  $isElementNode,
  $isRootNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';

/** Whether no word or node stands between a point and the beginning of what holds it. */
export function $isAtStartOf(holder: LexicalNode, point: PointType): boolean {
  if (point.offset > 0) return false;
  for (let node: LexicalNode | null = point.getNode(); node && !node.is(holder); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return true;
}

/** Whether no word or node stands between a point and the end of what holds it. */
export function $isAtEndOf(holder: LexicalNode, point: PointType): boolean {
  if (point.offset < $sizeOf(point.getNode())) return false;
  for (let node: LexicalNode | null = point.getNode(); node && !node.is(holder); node = node.getParent()) {
    if (node.getNextSibling() !== null) return false;
  }
  return true;
}

/** The offset of a point at the end of a node: its letters, or its children. */
export function $sizeOf(node: LexicalNode): number {
  return $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
}

/** The nodes that a selection touches, in the order of the page: those of its ends first and last, also where they are elements. */
export function $touchedBy(selection: RangeSelection): LexicalNode[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return [start.getNode(), ...selection.getNodes(), end.getNode()];
}

/** The part of the page that a node is or stands in: for what stands in a cell, the table. null: the page itself. */
export function $partOfPage(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()));
}
