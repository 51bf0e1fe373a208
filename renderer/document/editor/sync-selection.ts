import { getNearestEditorFromDOMNode } from 'lexical';

type SelectionPoints = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * Makes keys act at the visible caret. The browser moves the caret at once but fires `selectionchange` in a later task,
 * so on a busy computer the next key would act at the former position. This syncs the editors with the DOM selection
 * before each key.
 */
export function syncSelectionBeforeKeys(page: Document): () => void {
  /**
   * Whether the caret may have moved since the last letter. Reading the DOM selection between letters would be slow.
   */
  let mayHaveMoved = true;
  /** The DOM selection of the last `selectionchange` event. */
  let lastSynced: SelectionPoints | null = null;
  const markMoved = (): void => {
    if (!mayHaveMoved) lastSynced = null;
    mayHaveMoved = true;
  };
  const onSelectionChange = (): void => {
    if (mayHaveMoved) lastSynced = domSelectionOf(page);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const editor = event.target instanceof Node ? getNearestEditorFromDOMNode(event.target) : null;
    if (!editor || event.isComposing) return;
    if (mayHaveMoved) {
      // A read renders pending updates first.
      editor.read(() => {});
      if (!isSame(lastSynced, domSelectionOf(page))) page.dispatchEvent(new Event('selectionchange'));
    }
    if (isLetter(event)) mayHaveMoved = false;
    else markMoved();
  };
  page.addEventListener('selectionchange', onSelectionChange, { capture: true });
  page.addEventListener('keydown', onKeyDown, { capture: true });
  page.addEventListener('pointerdown', markMoved, { capture: true });
  return () => {
    page.removeEventListener('selectionchange', onSelectionChange, { capture: true });
    page.removeEventListener('keydown', onKeyDown, { capture: true });
    page.removeEventListener('pointerdown', markMoved, { capture: true });
  };
}

/** A key that inserts a character. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

function domSelectionOf(page: Document): SelectionPoints | null {
  const shown = page.getSelection();
  if (!shown) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = shown;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

function isSame(a: SelectionPoints | null, b: SelectionPoints | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.anchorNode === b.anchorNode &&
    a.anchorOffset === b.anchorOffset &&
    a.focusNode === b.focusNode &&
    a.focusOffset === b.focusOffset
  );
}
