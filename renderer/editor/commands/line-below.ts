import { $createParagraphNode, $getSelection, $isNodeSelection, type LexicalNode } from 'lexical';

/** An empty line below a block, with the caret. */
export function $lineBelow(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.selectStart();
}

/** What is pasted while a block is chosen comes below it, and not in its place. */
export function $leaveChosen(): void {
  const selection = $getSelection();
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (last) $lineBelow(last);
}
