import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $create,
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $setState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { BlockInstance } from '../../../../engine/core/richtext/model.ts';
import { $createBlockInstance, type BlockInstanceNode, PageBreakNode } from '../nodes/blocks.ts';
import type { NodeData } from '../nodes/drawing.ts';
import { FootnoteNode } from '../nodes/inline.ts';
import { $isRequiredLine } from '../nodes/required-lines.ts';
import { continuesState } from '../nodes/state.ts';
import { $isForbiddenInCell } from '../structure/lift.ts';
import { $isAtStartOf } from '../structure/positions.ts';
import { $literalParagraphOf } from './lock.ts';

/** Inserts a library block at the caret in one step of undo. The caret goes below it. */
export function insertBlock(editor: LexicalEditor, data: NodeData<BlockInstance>): void {
  editor.update(
    () => {
      $insertBlock(data);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

export function $insertBlock(data: NodeData<BlockInstance>): BlockInstanceNode {
  const block = $createBlockInstance(data);
  $insertAtTopLevel(block);
  return block;
}

/**
 * Inserts a block, picture, page break or table at the top level: it replaces an empty paragraph, otherwise it goes
 * behind the line or splits it. It never replaces a core message and never splits a table or a literal paragraph. The
 * caret goes below it, into the rest of the line or an empty paragraph. A split list continues its numbers.
 */
export function $insertAtTopLevel(node: LexicalNode): void {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : undefined;
  const top = anchor && $findMatchingParent(anchor, (parent) => $isRootNode(parent.getParent()));
  // At the start of a line, splitting would leave an empty line.
  if (top && $isRangeSelection(selection) && $isAtStart(selection, top)) {
    top.insertBefore(node);
    return;
  }
  if ($isRangeSelection(selection)) $leaveStartOfItem(selection);
  const below = top?.getNextSibling() ?? null;
  const isBehindTable = $isTableNode(top) && $isForbiddenInCell(node);
  const literal = anchor && !isBehindTable ? $literalParagraphOf(anchor) : null;
  const isBeside = top && (isBehindTable || !$isRangeSelection(selection) || ($isElementNode(top) && top.isEmpty()));
  if (literal) literal.insertAfter(node);
  else if (!isBeside) $insertNodeToNearestRoot(node);
  else if ($isRangeSelection(selection) && !isBehindTable && !$isRequiredLine(top)) top.replace(node);
  else top.insertAfter(node);
  const isSplit = !literal && !isBeside && !below?.is(node.getNextSibling());
  if (isSplit && $isListNode(top)) $continueList(node.getNextSibling());
  const next = node.getNextSibling();
  if ($isElementNode(next) && (isSplit || next.isEmpty() || node instanceof PageBreakNode)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    node.insertAfter(paragraph);
    paragraph.selectStart();
  }
}

/** At the start of an item, moves the caret to the end of the line before it, so that the item is not split. */
function $leaveStartOfItem(selection: RangeSelection): void {
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!item || !$isAtStart(selection, item)) return;
  for (const node of [item, ...item.getParents()]) {
    const before = node.getPreviousSibling();
    if (!$isElementNode(before)) continue;
    before.selectEnd();
    return;
  }
}

/** Continues the numbers of the second part of a split list. A second part with one empty item becomes a paragraph. */
function $continueList(rest: LexicalNode | null): void {
  if (!$isListNode(rest)) return;
  const only = rest.getChildrenSize() === 1 ? rest.getFirstChild() : null;
  if ($isListItemNode(only) && only.isEmpty()) rest.replace($createParagraphNode());
  else if (rest.getListType() === 'number') $setState(rest, continuesState, true);
}

function $isAtStart(selection: RangeSelection, top: LexicalNode): boolean {
  if (!selection.isCollapsed() || !$isElementNode(top) || top.isEmpty()) return false;
  return $isAtStartOf(top, selection.anchor);
}

/**
 * Inserts an empty footnote at the end of the selection. Its id comes from the id rule or from the caller, in the same
 * update. Returns null if the selection is not in text.
 */
export function $insertFootnote(): FootnoteNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  if (!selection.isCollapsed()) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(end.key, end.offset, end.type);
    selection.focus.set(end.key, end.offset, end.type);
  }
  const note = $create(FootnoteNode).setData({ content: [] });
  selection.insertNodes([note]);
  return note;
}
