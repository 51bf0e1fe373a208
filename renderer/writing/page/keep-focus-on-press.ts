import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import { focusInPlace } from './live-editor.ts';
import { HANDLE } from './page-elements.ts';

/**
 * Keeps the focus when the mouse presses the handle of a block. The handle disappears with the mouse, so the focus
 * would be lost. Preventing the press would prevent the drag too, so the focus is returned when the drag begins or the
 * button is released. Returns a function that removes the listeners.
 */
export function keepFocusOnPress(editor: LexicalEditor, root: HTMLElement): () => void {
  let press: { on: Element; before: Element | null } | null = null;
  const onMouseDown = ({ target }: MouseEvent): void => {
    const on = target instanceof Element ? target.closest(HANDLE) : null;
    const before = document.activeElement;
    press = on && on !== before ? { on, before } : null;
  };
  const giveBack = (): void => {
    const given = press;
    press = null;
    const { activeElement } = document;
    if (!given || (activeElement !== given.on && activeElement !== document.body)) return;
    const before = given.before === document.body ? null : given.before;
    const edited = before ? getNearestEditorFromDOMNode(before) : editor;
    if (edited) focusInPlace(edited);
    else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  root.addEventListener('mousedown', onMouseDown, true);
  window.addEventListener('dragstart', giveBack, true);
  window.addEventListener('mouseup', giveBack, true);
  return () => {
    root.removeEventListener('mousedown', onMouseDown, true);
    window.removeEventListener('dragstart', giveBack, true);
    window.removeEventListener('mouseup', giveBack, true);
  };
}
