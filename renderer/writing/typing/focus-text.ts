import type { LexicalEditor, NodeKey } from 'lexical';

/** Does something after a menu or dialog that closes has given the focus back to where it came from. */
export function afterFocus(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Puts the focus back into the text, where its caret was. Lexical alone moves the selection and may leave the focus. */
export function focusText(editor: LexicalEditor): void {
  editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }));
}

/** What came in just now is seen whole, and not its upper edge alone: Lexical brings only the caret into sight. */
export function showWhole(editor: LexicalEditor, key: NodeKey): void {
  afterFocus(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
}
