import { $isListNode } from '@lexical/list';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { AttributionNode, QuotationNode } from '../../document/editor/nodes/blocks.ts';

/** A position between two characters, as Lexical's selection stores it. */
export interface TextPoint {
  key: string;
  offset: number;
  type: 'text' | 'element';
}

/**
 * The point after this many UTF-16 units of a text, counted as the checks count: variables, citations and references have no
 * length, a line break has one. Beyond the end: the end.
 */
export function $findPoint(element: ElementNode, units: number, side: 'start' | 'end'): TextPoint {
  let left = units;
  let last: TextPoint = { key: element.getKey(), offset: 0, type: 'element' };
  for (const leaf of $findLeaves(element)) {
    if ($isTextNode(leaf)) {
      const length = leaf.getTextContentSize();
      // A range starts before its first character, and not after the text that precedes it.
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

/** The texts and line breaks of an element in order, without the lists of an item. */
function $findLeaves(element: ElementNode): LexicalNode[] {
  // A position in a quotation is in its attribution: its paragraphs have ids of their own.
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
