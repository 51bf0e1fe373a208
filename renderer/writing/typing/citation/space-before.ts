import { $createTextNode, $isTextNode, type LexicalNode } from 'lexical';

/** A citation in the text follows a space; the mark of a note directly follows the word. */
export function $setSpaceBefore(node: LexicalNode, needsSpace: boolean): void {
  const before = node.getPreviousSibling();
  if (before === null) return;
  const text = $isTextNode(before) ? before.getTextContent() : '';
  const hasSpace = /[\s\u00a0]$/.test(text);
  if (needsSpace && !hasSpace) node.insertBefore($createTextNode(' '));
  else if (!needsSpace && hasSpace && $isTextNode(before)) before.setTextContent(text.slice(0, -1));
}
