import { $createParagraphNode, $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical';
import { AttributionNode } from '../nodes/blocks.ts';
import { $isBlock } from '../structure/lift.ts';

/** Wraps loose inline nodes in paragraphs and loose list items in lists. */
export function $wrapLooseNodes(nodes: readonly LexicalNode[]): LexicalNode[] {
  const parts: LexicalNode[] = [];
  let loose: ElementNode | null = null;
  for (const node of nodes) {
    if (node instanceof AttributionNode) {
      parts.push($createParagraphNode().append(...node.getChildren()));
      loose = null;
    } else if (!$isBlock(node)) {
      if (!$isParagraphNode(loose)) {
        loose = $createParagraphNode();
        parts.push(loose);
      }
      loose.append(node);
    } else if ($isElementNode(node) && node.isParentRequired()) {
      const holder: ElementNode = node.createParentElementNode();
      if (loose?.getType() !== holder.getType()) {
        loose = holder;
        parts.push(loose);
      }
      loose.append(node);
    } else {
      parts.push(node);
      loose = null;
    }
  }
  return parts;
}
