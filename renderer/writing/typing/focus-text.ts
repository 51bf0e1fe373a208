import type { LexicalEditor, NodeKey } from 'lexical';

/** Runs an action after a closing menu or dialog has returned the focus. */
export function afterFocus(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Focuses the text at its last caret. Lexical alone sets the selection and may not move the focus. */
export function focusText(editor: LexicalEditor): void {
  editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }));
}

/** Scrolls a new node completely into view. Lexical scrolls only to the caret. */
export function scrollToWhole(editor: LexicalEditor, key: NodeKey): void {
  afterFocus(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
}
