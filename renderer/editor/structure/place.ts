import { $findMatchingParent, $isRootNode, type LexicalNode } from 'lexical';

/** Whether nothing stands before a node in what holds it. */
export function $isFirstIn(node: LexicalNode, holder: LexicalNode): boolean {
  for (let one: LexicalNode | null = node; one && !one.is(holder); one = one.getParent()) {
    if (one.getPreviousSibling() !== null) return false;
  }
  return true;
}

/** The part of the page that a node is or stands in: for what stands in a cell, the table. null: the page itself. */
export function $partOfPage(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()));
}
