import { getNearestEditorFromDOMNode } from 'lexical';

type Points = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * A key acts where the caret is shown. The window moves the caret at once, and tells of it in a task of its own: on a busy
 * computer the next key comes first, and would be answered where the caret was before. Here the editors hear of a move before
 * they hear of a key, and what earlier keys did is drawn by then.
 */
export function hearSelectionBeforeKeys(page: Document): () => void {
  let heard: Points | null = null;
  const hear = (): void => {
    heard = shownOn(page);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const editor = event.target instanceof Node ? getNearestEditorFromDOMNode(event.target) : null;
    if (!editor || event.isComposing) return;
    // A read draws first what waits to be drawn.
    editor.read(() => {});
    if (!isSame(heard, shownOn(page))) page.dispatchEvent(new Event('selectionchange'));
  };
  page.addEventListener('selectionchange', hear, { capture: true });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    page.removeEventListener('selectionchange', hear, { capture: true });
    page.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function shownOn(page: Document): Points | null {
  const shown = page.getSelection();
  if (!shown) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = shown;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(a: Points | null, b: Points | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.anchorNode === b.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}
