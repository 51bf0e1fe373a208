import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import { $insertAtTopLevel } from '../../document/editor/commands/insert.ts';
import { changedNodes, nodesOf, selectionOf } from '../../document/editor/lexical-internals.ts';
import { $createBlockInstance } from '../../document/editor/nodes/blocks.ts';
import { $isRequiredLine } from '../../document/editor/nodes/required-lines.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { $goToInsertion, $isFreeLine, type InsertOptions, insertLibraryBlock } from './block-actions.ts';

/** A position in the text that is kept for a block until the library has saved it. */
export interface ReservedPlace {
  /** Inserts the block there, as one undo step. Text that the user typed since stays behind it. */
  insert: (block: Block, find: InsertOptions['find']) => void;
  /** Gives up the position. Text that the user typed since stays. */
  release: () => void;
}

/**
 * Reserves the position at the caret for a block of this kind, as an empty line, and puts the caret behind it. Selected
 * text, which `$before` removes for the block, stays in the document until the block is inserted.
 */
export function reservePlace(
  document: OpenDocument,
  outcomes: Pick<Outcomes, 'hurry'> | null,
  kind: BlockKind,
  options: Pick<InsertOptions, 'documentType' | 'isCaretOutside' | '$before'>,
): ReservedPlace {
  const { editor } = document;
  const before = editor.getEditorState();
  let line: NodeKey = '';
  let selected: RangeSelection | null = null;
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection) && !selection.isCollapsed()) {
        selected = selection.clone();
        const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
        selection.anchor.set(key, offset, type);
        selection.focus.set(key, offset, type);
      }
      $goToInsertion(kind, options);
      const block = $createBlockInstance({ block: '', revision: '', form: 'full' });
      $insertAtTopLevel(block);
      const reservedLine = block.replace($createParagraphNode());
      line = reservedLine.getKey();
      if (selected) $endBefore(selected, reservedLine);
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  const reserved = editor.getEditorState();
  const isUntouched = (): boolean => {
    const now = editor.getEditorState();
    const [selection, reservedSelection] = [selectionOf(now), selectionOf(reserved)];
    const isSameCaret = selection === reservedSelection || reservedSelection?.is(selection) === true;
    return isSameCaret && changedNodes(nodesOf(reserved), nodesOf(now)).size === 0;
  };
  /** Restores the document exactly, so that undo does not lead to the empty line. */
  const takeBack = (): void => editor.setEditorState(before, { tag: HISTORY_MERGE_TAG });
  return {
    insert: (block, find) =>
      afterComposition(editor, () => {
        if (isUntouched()) {
          takeBack();
          insertLibraryBlock(document, outcomes, block, { ...options, find });
          return;
        }
        const $before =
          options.$before && selected ? () => $removeSelection(selected, line, options.$before) : undefined;
        const isThere = nodesOf(editor.getEditorState()).has(line);
        insertLibraryBlock(document, outcomes, block, { ...options, find, $before, ...(isThere ? { line } : {}) });
      }),
    release: () =>
      afterComposition(editor, () => {
        if (isUntouched()) takeBack();
        else
          editor.update(
            () => {
              const node = $getNodeByKey(line);
              if (node && $isFreeLine(node)) node.remove();
            },
            { discrete: true, tag: HISTORY_MERGE_TAG },
          );
      }),
  };
}

/**
 * Makes a selection that began above the line end above it too. Its end can be below the line if it was at the start of
 * a text that is not split: removing the selection would then remove the line.
 */
function $endBefore(selected: RangeSelection, line: LexicalNode): void {
  const [start, end] = selected.isBackward() ? [selected.focus, selected.anchor] : [selected.anchor, selected.focus];
  const isAbove = (point: PointType): boolean => point.getNode().isBefore(line);
  if (!isAbove(start) || isAbove(end)) return;
  const caret = $getSelection()?.clone() ?? null;
  const above = line.getPreviousSibling();
  const { key, offset, type } = ($isElementNode(above) ? above.selectEnd() : line.selectPrevious()).anchor;
  end.set(key, offset, type);
  $setSelection(caret);
}

/**
 * Removes text that was selected when the place was reserved, and keeps the caret. Text that was changed or moved since
 * stays.
 */
function $removeSelection(selected: RangeSelection | null, line: NodeKey, $remove: (() => void) | undefined): void {
  const caret = $getSelection()?.clone() ?? null;
  if (!selected || ![selected.anchor, selected.focus].every(({ key, offset }) => $hasOffset(key, offset))) return;
  $setSelection(selected.clone());
  $remove?.();
  const selection = $getSelection();
  const rest = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  $setSelection(caret);
  if ($isParagraphNode(rest) && !$isRequiredLine(rest) && rest.getNextSibling()?.getKey() === line && $isFreeLine(rest))
    rest.remove();
}

function $hasOffset(key: NodeKey, offset: number): boolean {
  const node = $getNodeByKey(key);
  if (!node?.isAttached()) return false;
  return offset <= ($isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize());
}

/**
 * Runs the action after a composition of a character, such as a dead key that waits for its letter: a change of the
 * text would end it.
 */
function afterComposition(editor: LexicalEditor, act: () => void): void {
  const root = editor.getRootElement();
  if (editor.isComposing() && root) root.addEventListener('compositionend', () => queueMicrotask(act), { once: true });
  else act();
}
