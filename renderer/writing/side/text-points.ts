import { $isListNode } from '@lexical/list';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { AttributionNode, QuotationNode } from '../../document/editor/nodes/blocks.ts';

/** A place between two letters, as Lexical's selection takes it. */
export interface TextPoint {
  key: string;
  offset: number;
  type: 'text' | 'element';
}

/**
 * The point at so many UTF-16 units into the words of a paragraph, heading, item, cell or note, as the checks count them:
 * variables, citations and references count for nothing, a line break for one. Past the end: the end.
 */
export function $pointIn(element: ElementNode, units: number, side: 'start' | 'end'): TextPoint {
  let left = units;
  let last: TextPoint = { key: element.getKey(), offset: 0, type: 'element' };
  for (const leaf of $leavesOf(element)) {
    if ($isTextNode(leaf)) {
      const length = leaf.getTextContentSize();
      // The beginning of a range stands before the first letter of it, not behind the last of what precedes.
      if (left < length || (left === length && side === 'end'))
        return { key: leaf.getKey(), offset: left, type: 'text' };
      left -= length;
      last = { key: leaf.getKey(), offset: length, type: 'text' };
    } else if ($isLineBreakNode(leaf)) {
      if (left === 0) return $before(leaf);
      left -= 1;
      last = $after(leaf);
    }
  }
  return last;
}

/** The text and line breaks of an element in order, without the lists that hang from an item. */
function $leavesOf(element: ElementNode): LexicalNode[] {
  // What is said of a quotation's words is said of whose they are: its paragraphs have ids of their own.
  const of =
    element instanceof QuotationNode
      ? element.getChildren().filter((one) => one instanceof AttributionNode)
      : [element];
  const leaves: LexicalNode[] = [];
  const read = (node: LexicalNode): void => {
    if ($isListNode(node)) return;
    if ($isElementNode(node)) for (const child of node.getChildren()) read(child);
    else leaves.push(node);
  };
  for (const one of of) if ($isElementNode(one)) for (const child of one.getChildren()) read(child);
  return leaves;
}

function $before(node: LexicalNode): TextPoint {
  return { key: node.getParentOrThrow().getKey(), offset: node.getIndexWithinParent(), type: 'element' };
}
function $after(node: LexicalNode): TextPoint {
  return { key: node.getParentOrThrow().getKey(), offset: node.getIndexWithinParent() + 1, type: 'element' };
}
