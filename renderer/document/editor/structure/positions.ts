import {
  $findMatchingParent,
  $isElementNode,
  $isRootNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';

/** Whether no content is between the start of `holder` and a point. */
export function $isAtStartOf(holder: LexicalNode, point: PointType): boolean {
  if (point.offset > 0) return false;
  for (let node: LexicalNode | null = point.getNode(); node && !node.is(holder); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return true;
}

/** Whether no content is between a point and the end of `holder`. */
export function $isAtEndOf(holder: LexicalNode, point: PointType): boolean {
  if (point.offset < $sizeOf(point.getNode())) return false;
  for (let node: LexicalNode | null = point.getNode(); node && !node.is(holder); node = node.getParent()) {
    if (node.getNextSibling() !== null) return false;
  }
  return true;
}

/** The offset of the end of a node, in characters or children. */
export function $sizeOf(node: LexicalNode): number {
  return $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
}

/** The nodes of a selection in document order, including elements at its ends. */
export function $selectedNodes(selection: RangeSelection): LexicalNode[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return [start.getNode(), ...selection.getNodes(), end.getNode()];
}

/** The top-level node that contains a node; null for the root. */
export function $topLevelNode(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()));
}
