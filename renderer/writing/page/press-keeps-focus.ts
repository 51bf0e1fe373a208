import { getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import { focusInPlace } from './live-editor.ts';

/** Buttons of a block that are there while the mouse is on it or it is chosen, and no longer once the mouse goes elsewhere. */
const PASSING = '.grip';

/**
 * A press of the mouse on such a button leaves the focus where it was: in the button it would be gone with it, and a block that is
 * carried off and let go where nothing takes it would leave the caret nowhere. A press that is kept from giving the focus is
 * kept from carrying too, so the focus goes back when the mouse sets off with the block, or is let go. The keyboard comes to the
 * buttons as to any other. Gives the function that ends it.
 */
export function registerPressKeepsFocus(editor: LexicalEditor, root: HTMLElement): () => void {
  let press: { on: Element; before: Element | null } | null = null;
  const onMouseDown = ({ target }: MouseEvent): void => {
    const on = target instanceof Element ? target.closest(PASSING) : null;
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
