import { $isTableNode } from '@lexical/table';
import { $createParagraphNode, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';

/**
 * Clicks on the sheet beside what is typed: in the margin they put the caret in the line there, below the text at its end;
 * below a last block or table they begin a line to type in. Elsewhere the caret stays where it was. Gives the function that
 * ends it.
 */
export function registerClicksBeside(editor: LexicalEditor, root: HTMLElement, sheet: HTMLElement): () => void {
  const onMouseDown = (event: MouseEvent): void => {
    const isBeside = event.target === sheet || event.target === root;
    if (event.button !== 0 || !isBeside) return;
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
      toEnd(editor, root);
      return;
    }
    const isWithin = event.clientX >= left && event.clientX <= right;
    const x = event.clientX < left ? left + 1 : right - 1;
    const at = isWithin ? null : window.document.caretRangeFromPoint(x, event.clientY);
    if (!at || !root.contains(at.startContainer)) {
      keepCaret();
      return;
    }
    event.preventDefault();
    root.focus({ preventScroll: true });
    window.getSelection()?.setBaseAndExtent(at.startContainer, at.startOffset, at.startContainer, at.startOffset);
  };
  sheet.addEventListener('mousedown', onMouseDown);
  return () => sheet.removeEventListener('mousedown', onMouseDown);
}

function toEnd(editor: LexicalEditor, root: HTMLElement): void {
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

/** The page ends with something behind which nothing can be typed. */
function $endsWithoutLine(): boolean {
  const last = $getRoot().getLastChild();
  return $isAtomicBlock(last) || $isTableNode(last);
}
