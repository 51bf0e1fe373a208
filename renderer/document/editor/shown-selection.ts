import { getNearestEditorFromDOMNode } from 'lexical';

type Points = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * A key acts where the caret is shown. The window moves the caret at once, and tells of it in a task of its own: on a busy
 * computer the next key comes first, and would be answered where the caret was before. Here the editors hear of a move before
 * they hear of a key, and what earlier keys did is drawn by then.
 */
export function hearSelectionBeforeKeys(page: Document): () => void {
  /** Since the last letter something came that moves the caret. Between letters nothing is asked of the window: that is work. */
  let mayHaveMoved = true;
  /** What the editors heard last since then. */
  let heard: Points | null = null;
  const moves = (): void => {
    if (!mayHaveMoved) heard = null;
    mayHaveMoved = true;
  };
  const hear = (): void => {
    if (mayHaveMoved) heard = shownOn(page);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const editor = event.target instanceof Node ? getNearestEditorFromDOMNode(event.target) : null;
    if (!editor || event.isComposing) return;
    if (mayHaveMoved) {
      // A read draws first what waits to be drawn.
      editor.read(() => {});
      if (!isSame(heard, shownOn(page))) page.dispatchEvent(new Event('selectionchange'));
    }
    if (isLetter(event)) mayHaveMoved = false;
    else moves();
  };
  page.addEventListener('selectionchange', hear, { capture: true });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  page.addEventListener('pointerdown', moves, { capture: true });
  return () => {
    page.removeEventListener('selectionchange', hear, { capture: true });
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    page.removeEventListener('pointerdown', moves, { capture: true });
  };
}

/** A key that puts a sign into the text, and no command. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
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
