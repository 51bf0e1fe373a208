import { $addUpdateTag, createEditor, type LexicalEditor, mergeRegister, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import { registerDecorations } from '../../document/editor/decorations.ts';
import { type Drawing, setDrawing } from '../../document/editor/nodes/drawing.ts';
import { pageConfig, registerPage } from '../../document/editor/page.ts';
import type { Holds, PageEditors } from '../../document/open/page-editors.ts';
import { keepTablesFromPage } from './own-tables.ts';

interface Options {
  /** The element that becomes editable. */
  host: HTMLElement;
  name: string;
  drawing: Drawing;
  newId: IdSource;
  editors: PageEditors;
  holds: Holds;
  /**
   * Fills the editor and ties it, before it has its element: with one, each change asks where the window's selection is, and
   * the window lays out the whole page for that. Gives what unties it.
   */
  bind?: (editor: LexicalEditor) => () => void;
  onError: (error: Error) => void;
}

/**
 * A small editor in an element, which best comes into the page after this: what becomes a place to type in is looked through
 * for marks of the window's own spelling check, and has the whole page styled for that. It has no history of its own.
 */
export function openLiveEditor({ host, name, drawing, newId, editors, holds, bind, onError }: Options): {
  editor: LexicalEditor;
  close: () => void;
} {
  const editor = createEditor(pageConfig(onError));
  setDrawing(editor, drawing);
  asTextbox(host, name, holds === 'own-text' || holds === 'note');
  const end = mergeRegister(
    registerPage(editor, newId),
    registerDecorations(editor),
    keepTablesFromPage(host),
    ...(bind ? [bind(editor)] : []),
  );
  editor.setRootElement(host);
  const leave = editors.join(editor, holds);
  return {
    editor,
    close: () => {
      leave();
      end();
      editor.setRootElement(null);
    },
  };
}

/** Makes an element a place to type in, by this name. Its language is that of the sheet around it. */
export function asTextbox(host: HTMLElement, name: string, isMultiline = true): void {
  host.setAttribute('contenteditable', 'true');
  // React asks this at each of its commits, and counts its way through all of the text to keep a selection that is none of
  // its concern: in a document of fifty pages that is milliseconds at each key.
  Object.defineProperty(host, 'contentEditable', { configurable: true, value: 'inherit' });
  host.spellcheck = false;
  host.tabIndex = 0;
  host.setAttribute('role', 'textbox');
  host.setAttribute('aria-multiline', String(isMultiline));
  host.setAttribute('aria-label', name);
}

/**
 * Does something on the page that takes the focus there, and gives it back to a small editor that had it and still stands.
 * The page settles its caret only once the key is answered, so `done` is told later.
 */
export function keepFocus(editor: LexicalEditor, act: () => void, done?: () => void): void {
  const root = editor.getRootElement();
  const hadFocus = root?.contains(document.activeElement) === true;
  act();
  queueMicrotask(() =>
    queueMicrotask(() => {
      const isHere = root?.isConnected === true && editor.getRootElement() === root;
      if (hadFocus && isHere && document.activeElement !== root) focusEditor(editor);
      done?.();
    }),
  );
}

/**
 * Puts the focus in an editor and its caret where it was, or at an end. Lexical's own focus leaves the window's focus where
 * it is when the window has only just been shown; the keys would be lost.
 */
export function focusEditor(editor: LexicalEditor, place: 'rootStart' | 'rootEnd' = 'rootEnd'): void {
  editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }), { defaultSelection: place });
}

/** The same where the caret is, and what is seen of the page stays where it is: Lexical would scroll to the caret. */
export function focusInPlace(editor: LexicalEditor): void {
  editor.update(() => {
    $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
    focusEditor(editor, 'rootStart');
  });
}
