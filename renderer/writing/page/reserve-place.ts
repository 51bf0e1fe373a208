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
import { nodesOf, selectionOf } from '../../document/editor/lexical-internals.ts';
import { $createBlockInstance } from '../../document/editor/nodes/blocks.ts';
import { $isRequiredLine } from '../../document/editor/nodes/required-lines.ts';
import { hasSameNodes } from '../../document/open/compare-states.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { $goToInsertion, $isFreeLine, type InsertOptions, insertLibraryBlock } from './block-actions.ts';

/** A place in the text that is kept for a block until the library has saved it. */
export interface ReservedPlace {
  /** Puts the block there, as one step of undo. What the user typed since stays behind it. */
  insert: (block: Block, find: InsertOptions['find']) => void;
  /** No block comes. What the user typed since stays. */
  release: () => void;
}

/**
 * Keeps the place at the caret for a block of this kind, and puts the caret behind it: an empty line until the block comes. The
 * selected text, which `$before` removes for the block, stays in the document until then.
 */
export function reservePlace(
  document: OpenDocument,
  outcomes: Pick<Outcomes, 'hurry'> | null,
  kind: BlockKind,
  options: Pick<InsertOptions, 'documentType' | 'isOutside' | '$before'>,
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
    return isSameCaret && hasSameNodes(nodesOf(reserved), nodesOf(now));
  };
  /** The document exactly as it was: a step of undo leads there, and not to the empty line. */
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
 * Ends a selection above the line where it began above it. It ends below the line where its end was at the start of a text
 * that stays together: its removal would then take the line with it.
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
 * Removes text that was selected when the place was reserved, and leaves the caret where the user types now. Text that was
 * changed or moved since stays.
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

/** A change of the text would end the composition of a character: a dead key that waits for its letter. */
function afterComposition(editor: LexicalEditor, act: () => void): void {
  const root = editor.getRootElement();
  if (editor.isComposing() && root) root.addEventListener('compositionend', () => queueMicrotask(act), { once: true });
  else act();
}
