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
import { $isNestedListItem } from '../nodes/identity.ts';
import { CitationNode, CrossReferenceNode, FootnoteNode, VariableNode } from '../nodes/inline.ts';
import { $emptyCopyOf, $isBlock, $isForbiddenInCell, $liftOut, $liftUntil, $removeItem } from './lift.ts';
import { $completeGrid } from './table-grid.ts';

/**
 * The rules that keep the page within the model after typing, pasting and moving. A node that its parent cannot contain
 * moves out, in order; nothing is dropped.
 */
export function registerStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuotationNode, $fixQuotation),
    editor.registerNodeTransform(AttributionNode, $fixAttribution),
    editor.registerNodeTransform(ListItemNode, $fixListItem),
    editor.registerNodeTransform(TableCellNode, $fixCell),
    editor.registerNodeTransform(ParagraphNode, $liftBlocks),
    editor.registerNodeTransform(HeadingNode, $fixHeading),
    editor.registerNodeTransform(TableNode, $fixTable),
    editor.registerNodeTransform(PageBreakNode, $liftToTopLevel),
    editor.registerNodeTransform(BlockInstanceNode, (node) => {
      if (node.getData() === null) node.remove();
      else $liftToTopLevel(node);
    }),
    editor.registerNodeTransform(FigureNode, (node) => {
      if (node.getData() === null) node.remove();
      else $liftUntil(node, $isTableCellNode);
    }),
    editor.registerNodeTransform(LinkNode, $fixLink),
    editor.registerNodeTransform(TabNode, (node) => {
      node.replace($createTextNode(' ').setFormat(node.getFormat()));
    }),
    // Content of another program on the clipboard that the schema rejects.
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

/** Page breaks and blocks are top-level only. */
function $liftToTopLevel(node: LexicalNode): void {
  $liftUntil(node, $isRootNode);
}

/** A table is top-level only and has a full grid. */
function $fixTable(node: TableNode): void {
  if (node.isEmpty()) {
    node.remove();
    return;
  }
  $completeGrid(node);
  $liftToTopLevel(node);
}

/** Paragraphs, then at most one attribution. */
function $fixQuotation(node: QuotationNode): void {
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
      // The following children are in a quotation of their own now.
      return;
    } else $wrapInParagraph(child);
  }
  if (node.isAttached() && node.getFirstChild() instanceof AttributionNode) {
    node.getFirstChild()?.insertBefore($createParagraphNode(), false);
  }
  if (node.isAttached() && node.isEmpty()) node.remove();
}

function $fixAttribution(node: AttributionNode): void {
  if (!(node.getParent() instanceof QuotationNode)) $toParagraph(node);
  else $liftBlocks(node);
}

/**
 * An item contains inline content or one list: each nested list gets its own item. (Lexical reads only the first list
 * in an item, and drops the others when it joins items.) A nested list without an item before it moves up one level:
 * its items into the surrounding list, or before that list if it has another type. So does a list below the deepest
 * level.
 */
function $fixListItem(node: ListItemNode): void {
  const shouldMoveUp = node.getPreviousSibling() === null || $levelOf(node) >= DEEPEST_LIST;
  const outerList = node.getParent();
  if ($isNestedListItem(node) && shouldMoveUp && $isListNode(outerList)) {
    for (const list of node.getChildren().filter($isListNode)) {
      if (node.getPreviousSibling() === null && list.getListType() !== outerList.getListType()) {
        outerList.insertBefore(list, false);
        continue;
      }
      for (const item of list.getChildren()) node.insertBefore(item, false);
      list.remove();
    }
    if (node.isEmpty()) {
      $removeItem(node);
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

/** The number of levels in Word. */
const DEEPEST_LIST = 9;

/** 1 for an item of the outermost list. */
function $levelOf(item: ListItemNode): number {
  return item.getParents().filter($isListNode).length;
}

/** Replaces a block in a line by its content, with line breaks around it. */
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
function $fixCell(node: TableCellNode): void {
  for (const child of node.getChildren().reverse()) {
    if ($isHeadingNode(child)) $toParagraph(child);
    else if ($isForbiddenInCell(child)) {
      $liftUntil(child, $isRootNode);
    }
  }
}

function $fixHeading(node: HeadingNode): void {
  const level = Number(node.getTag().slice(1));
  if (level > 3) node.setTag('h3');
  $liftBlocks(node);
}

function $liftBlocks(node: ElementNode): void {
  for (const child of node.getChildren()) {
    if ($isBlock(child)) {
      $liftOut(child);
      return;
    }
  }
}

/** A link contains text and variables; anything else splits it. */
function $fixLink(node: LinkNode): void {
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

function $wrapInParagraph(node: LexicalNode): void {
  const paragraph = $createParagraphNode();
  node.insertBefore(paragraph, false);
  paragraph.append(node);
}
