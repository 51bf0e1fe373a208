import type { LexicalEditor } from 'lexical';

/** Does something after a menu or dialog that closes has given the focus back to where it came from. */
export function afterFocus(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Puts the focus back into the text, where its caret was. Lexical alone moves the selection and may leave the focus. */
export function focusText(editor: LexicalEditor): void {
  editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }));
}
