import { $isLinkNode, LinkNode } from '@lexical/link';
import { $isListNode, ListItemNode } from '@lexical/list';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, TableCellNode, TableNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isRootNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  TabNode,
} from 'lexical';
import { AttributionNode, BlockInstanceNode, FigureNode, PageBreakNode, QuotationNode } from '../nodes/blocks.ts';
import { $carriesLists } from '../nodes/identity.ts';
import { CitationNode, CrossReferenceNode, FootnoteNode, VariableNode } from '../nodes/inline.ts';
import { $emptyCopyOf, $isBlock, $liftOut, $liftUntil, $mayNotStandInCell } from './lift.ts';
import { $squareUp } from './square-table.ts';

/**
 * Keeps the page a tree that the model can hold, whatever was typed, pasted or moved. A node that may not stand where it
 * came moves out to where it may, words and order kept; nothing is dropped.
 */
export function registerStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuotationNode, $quotation),
    editor.registerNodeTransform(AttributionNode, $attribution),
    editor.registerNodeTransform(ListItemNode, $listItem),
    editor.registerNodeTransform(TableCellNode, $cell),
    editor.registerNodeTransform(ParagraphNode, $inlineOnly),
    editor.registerNodeTransform(HeadingNode, $heading),
    editor.registerNodeTransform(TableNode, $table),
    editor.registerNodeTransform(PageBreakNode, $outermost),
    editor.registerNodeTransform(BlockInstanceNode, (node) => {
      if (node.getData() === null) node.remove();
      else $outermost(node);
    }),
    editor.registerNodeTransform(FigureNode, (node) => {
      if (node.getData() === null) node.remove();
      else $liftUntil(node, $isTableCellNode);
    }),
    editor.registerNodeTransform(LinkNode, $link),
    editor.registerNodeTransform(TabNode, (node) => {
      node.replace($createTextNode(' ').setFormat(node.getFormat()));
    }),
    // What another program put on the clipboard under our name and the model can't hold.
    editor.registerNodeTransform(CitationNode, $removeUnread),
    editor.registerNodeTransform(CrossReferenceNode, $removeUnread),
    editor.registerNodeTransform(FootnoteNode, $removeUnread),
    editor.registerNodeTransform(VariableNode, (node) => {
      if (node.getName() === '') node.remove();
    }),
  );
}

function $removeUnread(node: CitationNode | CrossReferenceNode | FootnoteNode): void {
  if (node.getData() === null) node.remove();
}

/** Page breaks and blocks stand at the outermost level only. */
function $outermost(node: LexicalNode): void {
  $liftUntil(node, $isRootNode);
}

/** A table stands in no other table, list or quotation, and is a full grid. */
function $table(node: TableNode): void {
  if (node.isEmpty()) {
    node.remove();
    return;
  }
  $squareUp(node);
  $outermost(node);
}

/** Paragraphs, then at most one attribution. */
function $quotation(node: QuotationNode): void {
  for (const child of node.getChildren()) {
    if ($isParagraphNode(child)) continue;
    if (child instanceof AttributionNode) {
      if (child.getNextSibling() !== null) $toParagraph(child);
    } else if (child instanceof QuotationNode) {
      for (const inner of child.getChildren()) child.insertBefore(inner, false);
      child.remove();
    } else if ($isHeadingNode(child)) $toParagraph(child);
    else if ($isBlock(child)) {
      $liftOut(child);
      // What came after it stands in a quotation of its own now.
      return;
    } else $wrap(child);
  }
  if (node.isAttached() && node.getFirstChild() instanceof AttributionNode) {
    node.getFirstChild()?.insertBefore($createParagraphNode(), false);
  }
  if (node.isAttached() && node.isEmpty()) node.remove();
}

function $attribution(node: AttributionNode): void {
  if (!(node.getParent() instanceof QuotationNode)) $toParagraph(node);
  else $inlineOnly(node);
}

/**
 * Inline text, or one list: each list that belongs to an item stands in an item of its own behind it. (Lexical looks at the
 * first list in an item alone, and where it joins two of them it drops the others.) Lists with no item before them move up a
 * level, since a list begins with an item: their items into the list around them, or before it as the bullets or numbers
 * that they are. So do lists below the deepest level.
 */
function $listItem(node: ListItemNode): void {
  const movesUp = node.getPreviousSibling() === null || $levelOf(node) >= DEEPEST_LIST;
  const around = node.getParent();
  if ($carriesLists(node) && movesUp && $isListNode(around)) {
    for (const list of node.getChildren().filter($isListNode)) {
      if (node.getPreviousSibling() === null && list.getListType() !== around.getListType()) {
        around.insertBefore(list, false);
        continue;
      }
      for (const item of list.getChildren()) node.insertBefore(item, false);
      list.remove();
    }
    if (node.isEmpty()) {
      node.remove();
      return;
    }
  }
  for (const child of node.getChildren()) {
    if ($isListNode(child) || !$isBlock(child)) continue;
    if ($isElementNode(child) && !$isTableNode(child)) $unwrapIntoLine(child);
    else {
      $liftOut(child);
      return;
    }
  }
  const children = node.getChildren();
  if (!children.some($isListNode)) return;
  let target: ListItemNode = node;
  let last = children[0];
  for (const child of children.slice(1)) {
    if ($isListNode(child) || $isListNode(last)) {
      const next = $emptyCopyOf(node);
      target.insertAfter(next, false);
      target = next;
    }
    if (target !== node) target.append(child);
    last = child;
  }
}

/** As many levels as a list has in Word. */
const DEEPEST_LIST = 9;

/** 1 for an item of the outermost list. */
function $levelOf(item: ListItemNode): number {
  return item.getParents().filter($isListNode).length;
}

/** A block in a line of text: its words, with a line break where it began or ended. */
function $unwrapIntoLine(block: ElementNode): void {
  const breakBefore = block.getPreviousSibling();
  if (breakBefore !== null && !$isLineBreakNode(breakBefore)) block.insertBefore($createLineBreakNode(), false);
  const after = block.getNextSibling();
  const children = block.getChildren();
  for (const child of children) block.insertBefore(child, false);
  if (after !== null && !$isBlock(after) && !$isLineBreakNode(after) && children.length > 0) {
    block.insertBefore($createLineBreakNode(), false);
  }
  block.remove();
}

/** Paragraphs, lists, quotations and figures. */
function $cell(node: TableCellNode): void {
  for (const child of node.getChildren().reverse()) {
    if ($isHeadingNode(child)) $toParagraph(child);
    else if ($mayNotStandInCell(child)) {
      $liftUntil(child, $isRootNode);
    }
  }
}

function $heading(node: HeadingNode): void {
  const level = Number(node.getTag().slice(1));
  if (level > 3) node.setTag('h3');
  $inlineOnly(node);
}

function $inlineOnly(node: ElementNode): void {
  for (const child of node.getChildren()) {
    if ($isBlock(child)) {
      $liftOut(child);
      return;
    }
  }
}

/** A link holds text and variables; anything else cuts it in two. */
function $link(node: LinkNode): void {
  for (const child of node.getChildren()) {
    if ($isTextNode(child) || $isLineBreakNode(child) || child instanceof VariableNode) continue;
    if ($isLinkNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner, false);
      child.remove();
    } else if ($isDecoratorNode(child) || $isElementNode(child)) {
      $liftOut(child);
      return;
    }
  }
}

function $toParagraph(node: ElementNode): void {
  node.replace($createParagraphNode(), true);
}

function $wrap(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertBefore(paragraph, false);
  paragraph.append(node);
}
