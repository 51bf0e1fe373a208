import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';
import { caretRangeAt } from './caret-range.ts';

/**
 * Handles clicks on the sheet outside the text. A click in the margin puts the caret in the line next to it, a click
 * below the text puts it at the end, on a new line if the document ends with a block or a table. Other clicks keep the
 * caret. Returns a function that removes the listener.
 */
export function registerMarginClicks(editor: LexicalEditor, root: HTMLElement, sheet: HTMLElement): () => void {
  const onMouseDown = (event: MouseEvent): void => {
    const isInMargin = event.target === sheet || event.target === root;
    if (event.button !== 0 || !isInMargin) return;
    const { left, right, top } = root.getBoundingClientRect();
    const last = [...root.children].filter((child) => child.localName !== 'img').at(-1);
    const bottom = last?.getBoundingClientRect().bottom ?? top;
    const keepCaret = (): void => {
      if (event.target !== sheet) return;
      event.preventDefault();
      if (!sheet.contains(window.document.activeElement)) root.focus({ preventScroll: true });
    };
    if (event.clientY < top) {
      keepCaret();
      return;
    }
    if (event.clientY > bottom) {
      event.preventDefault();
      moveCaretToEnd(editor, root);
      return;
    }
    const isWithin = event.clientX >= left && event.clientX <= right;
    const x = event.clientX < left ? left + 1 : right - 1;
    const range = isWithin ? null : caretRangeAt(x, event.clientY);
    if (!range || !root.contains(range.startContainer)) {
      keepCaret();
      return;
    }
    event.preventDefault();
    root.focus({ preventScroll: true });
    window
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset);
  };
  sheet.addEventListener('mousedown', onMouseDown);
  return () => sheet.removeEventListener('mousedown', onMouseDown);
}

function moveCaretToEnd(editor: LexicalEditor, root: HTMLElement): void {
  root.focus({ preventScroll: true });
  const needsLine = editor.getEditorState().read($endsWithoutLine);
  editor.update(
    () => {
      if ($endsWithoutLine()) $getRoot().append($createParagraphNode());
      $getRoot().selectEnd();
    },
    needsLine ? { discrete: true, tag: HISTORY_PUSH_TAG } : { discrete: true },
  );
}

/** Whether the document ends with a node behind which the user cannot type. */
function $endsWithoutLine(): boolean {
  const last = $getRoot().getLastChild();
  return $isAtomicBlock(last) || $isTableNode(last);
}
