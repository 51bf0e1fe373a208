import { $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { $isBlock } from '../structure/lift.ts';

/**
 * What is pasted in a quotation, and a table that comes among other things in a cell. Lexical (0.52) makes one line of the
 * first, without its blocks and tables, and refuses the second. Here the parts come between those of the paragraph, and what
 * may not stand there moves out by the rules of the page.
 */
export function registerInsertWithin(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      if (!$isRangeSelection(selection) || !nodes.some($isBlock)) return false;
      if (!$lineWithin(selection, nodes)) return false;
      if (!selection.isCollapsed()) selection.removeText();
      const line = $lineWithin(selection, nodes);
      if (!line) return false;
      const parts = $asBlocks(nodes);
      // Who says a quotation is said in one line.
      if (line instanceof AttributionNode && parts.every($isParagraphNode)) selection.insertNodes($asOneLine(parts));
      else $insertBetween(selection, line, parts);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** The paragraph or attribution in which the caret stands, where Lexical would lose some of these nodes. */
function $lineWithin({ anchor, focus }: RangeSelection, nodes: readonly LexicalNode[]): ElementNode | null {
  const [line, other] = [anchor, focus].map((end) =>
    $findMatchingParent(end.getNode(), (one) => $isParagraphNode(one) || one instanceof AttributionNode),
  );
  if (!$isElementNode(line) || !$isElementNode(other)) return null;
  const [parent, otherParent] = [line.getParent(), other.getParent()];
  if (parent instanceof QuotationNode) return parent.is(otherParent) ? line : null;
  const isMixed = nodes.length > 1 && nodes.some($isTableNode);
  return isMixed && $isTableCellNode(parent) && parent.is(otherParent) ? line : null;
}

/** Words that stand loose are a paragraph, loose items a list. */
function $asBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
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

/** Parts the line at the caret. A first paragraph goes on in it, and its rest behind a last one. */
function $insertBetween(selection: RangeSelection, line: ElementNode, parts: readonly LexicalNode[]): void {
  const made = selection.insertParagraph();
  if (!made) return;
  let before: ElementNode | null = line;
  let rest = made;
  if (line.isEmpty() && !made.isEmpty()) {
    // The words and their id stay behind what comes.
    line.append(...made.getChildren());
    made.remove();
    [before, rest] = [null, line];
  }
  for (const part of parts) rest.insertBefore(part, false);
  const [first] = parts;
  let last = parts.at(-1);
  if (before && $isParagraphNode(first)) {
    before.append(...first.getChildren());
    first.remove();
    if (last === first) last = before;
  } else if (before?.isEmpty()) before.remove();
  if ($isParagraphNode(last)) {
    const end = last.getLastDescendant();
    if (last === before) {
      last.append(...rest.getChildren());
      rest.remove();
    } else {
      rest.splice(0, 0, last.getChildren());
      last.remove();
    }
    if ($isTextNode(end)) end.select();
    else if (end) end.selectNext();
    else rest.selectStart();
  } else if (!rest.isEmpty()) rest.selectStart();
  else {
    rest.remove();
    if ($isElementNode(last)) last.selectEnd();
    else last?.selectNext();
  }
}

function $asOneLine(paragraphs: readonly LexicalNode[]): LexicalNode[] {
  return paragraphs.flatMap((part, at) => [
    ...(at > 0 ? [$createTextNode(' ')] : []),
    ...($isElementNode(part) ? part.getChildren() : []),
  ]);
}
