import { $createTextNode, $isTextNode, type LexicalNode } from 'lexical';

/** Words stand behind a space, the sign of a note right behind the word. */
export function $spaceBefore(node: LexicalNode, wanted: boolean): void {
  const before = node.getPreviousSibling();
  if (before === null) return;
  const text = $isTextNode(before) ? before.getTextContent() : '';
  const has = /[\s\u00a0]$/.test(text);
  if (wanted && !has) node.insertBefore($createTextNode(' '));
  else if (!wanted && has && $isTextNode(before)) before.setTextContent(text.slice(0, -1));
}
