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
 * Keeps the caret within a small editor that stands inside the page: to the window both are one text, and it would go on
 * into the page around. An arrow beyond the rim leaves by `leave`.
 */
export function registerRim(editor: LexicalEditor, leave: (how: 'up' | 'down') => void): () => void {
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
        // With Ctrl an arrow up or down goes by paragraphs, and would go on to one of the page.
        const isBeyond =
          isSideways || (isVertical && event.ctrlKey)
            ? $isAtRim(side, event.shiftKey)
            : isVertical && event.shiftKey && $isOnRimLine(editor, side);
        if (!isWhole && !isBeyond) return false;
        event.preventDefault();
        event.stopPropagation();
        if (!isWhole && !event.shiftKey) queueMicrotask(() => leave(side === 'start' ? 'up' : 'down'));
        else $toRim(side, event.shiftKey);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (isBackward) => $isPlain() && $isAtRim(isBackward ? 'start' : 'end'),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
}

function $isOnRimLine(editor: LexicalEditor, side: Side): boolean {
  return side === 'start' ? $isOnFirstLine(editor) : $isOnLastLine(editor);
}

function isHomeOrEnd(key: string): boolean {
  return key === 'Home' || key === 'End';
}

/** In a list or quotation Backspace at the start does something: it ends that. */
function $isPlain(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $isParagraphNode(selection.anchor.getNode().getTopLevelElement());
}

/** Whether the caret stands before all, or behind all; `isExtending`: that end of the selection which moves. */
function $isAtRim(side: Side, isExtending = false): boolean {
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

function $toRim(side: Side, isExtended: boolean): void {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection) ? selection.anchor : null;
  const from = anchor && { key: anchor.key, offset: anchor.offset, type: anchor.type };
  const made = side === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (isExtended && from) made.anchor.set(from.key, from.offset, from.type);
}
