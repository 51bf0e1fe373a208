import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isOnFirstLine, $isOnLastLine } from './head-line.ts';

type Side = 'start' | 'end';

const SIDES: { [key: string]: Side | undefined } = {
  ArrowLeft: 'start',
  ArrowUp: 'start',
  Home: 'start',
  PageUp: 'start',
  ArrowRight: 'end',
  ArrowDown: 'end',
  End: 'end',
  PageDown: 'end',
};

/**
 * Keeps the caret in a small editor inside the page. For Chromium both are one text, so the caret would move on into
 * the page. An arrow beyond the edge calls `leave`.
 */
export function keepCaretInside(editor: LexicalEditor, leave: (how: 'up' | 'down') => void): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const side = SIDES[event.key];
        if (!side || event.altKey) return false;
        const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
        const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
        const isWhole =
          event.key.startsWith('Page') || (isHomeOrEnd(event.key) && event.ctrlKey) || (!isSideways && event.metaKey);
        // Ctrl ↑ and Ctrl ↓ move by paragraph, so they would reach a paragraph of the page.
        const isBeyond =
          isSideways || (isVertical && event.ctrlKey)
            ? $isAtEdge(side, event.shiftKey)
            : isVertical && event.shiftKey && $isOnEdgeLine(editor, side);
        if (!isWhole && !isBeyond) return false;
        event.preventDefault();
        event.stopPropagation();
        if (!isWhole && !event.shiftKey) queueMicrotask(() => leave(side === 'start' ? 'up' : 'down'));
        else $moveToEdge(side, event.shiftKey);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (isBackward) => $isInParagraph() && $isAtEdge(isBackward ? 'start' : 'end'),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
}

function $isOnEdgeLine(editor: LexicalEditor, side: Side): boolean {
  return side === 'start' ? $isOnFirstLine(editor) : $isOnLastLine(editor);
}

function isHomeOrEnd(key: string): boolean {
  return key === 'Home' || key === 'End';
}

/** Backspace at the start of a list or quotation ends it, so it must not be prevented there. */
function $isInParagraph(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $isParagraphNode(selection.anchor.getNode().getTopLevelElement());
}

/** Whether the caret is at the very start or end; `isExtending`: checks the focus of a selection. */
function $isAtEdge(side: Side, isExtending = false): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !(isExtending || selection.isCollapsed())) return false;
  let node: LexicalNode | null = selection.focus.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (selection.focus.offset !== (side === 'start' ? 0 : size)) return false;
  while (node && !$isRootNode(node)) {
    if ((side === 'start' ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    node = node.getParent();
  }
  return true;
}

function $moveToEdge(side: Side, isExtended: boolean): void {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection) ? selection.anchor : null;
  const from = anchor && { key: anchor.key, offset: anchor.offset, type: anchor.type };
  const made = side === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (isExtended && from) made.anchor.set(from.key, from.offset, from.type);
}
