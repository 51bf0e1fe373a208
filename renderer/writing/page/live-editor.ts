import { $addUpdateTag, createEditor, type LexicalEditor, mergeRegister, SKIP_SCROLL_INTO_VIEW_TAG } from 'lexical';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import { registerDecorations } from '../../document/editor/decorations.ts';
import { type Drawing, setDrawing } from '../../document/editor/nodes/drawing.ts';
import { pageConfig, registerPage } from '../../document/editor/page.ts';
import type { Holds, PageEditors } from '../../document/open/page-editors.ts';
import { keepTablesFromPage } from './keep-tables-from-page.ts';

interface Options {
  /** The element that becomes editable. */
  host: HTMLElement;
  name: string;
  drawing: Drawing;
  newId: IdSource;
  editors: PageEditors;
  holds: Holds;
  /**
   * Fills the editor and connects it, before it gets its element: with an element, each change reads the DOM selection,
   * which lays out the whole page. Returns a function that disconnects it.
   */
  bind?: (editor: LexicalEditor) => () => void;
  onError: (error: Error) => void;
}

/**
 * Opens a small editor in an element. Add the element to the page after this call: Chromium styles the whole page again
 * when an element in it becomes editable. The editor has no undo history of its own.
 */
export function openLiveEditor({ host, name, drawing, newId, editors, holds, bind, onError }: Options): {
  editor: LexicalEditor;
  close: () => void;
} {
  const editor = createEditor(pageConfig(onError));
  setDrawing(editor, drawing);
  makeTextbox(host, name, holds === 'own-text' || holds === 'note');
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

/** Makes an element editable, with an accessible name. Its language is that of the sheet. */
export function makeTextbox(host: HTMLElement, name: string, isMultiline = true): void {
  host.setAttribute('contenteditable', 'true');
  // React reads this property at each commit, to keep a selection that does not concern it, and then counts through all
  // text: milliseconds at each key in a document of fifty pages.
  Object.defineProperty(host, 'contentEditable', { configurable: true, value: 'inherit' });
  host.spellcheck = false;
  host.tabIndex = 0;
  host.setAttribute('role', 'textbox');
  host.setAttribute('aria-multiline', String(isMultiline));
  host.setAttribute('aria-label', name);
}

/**
 * Runs an action on the page that takes the focus, and returns the focus to a small editor that had it. The page sets
 * its caret after the key was handled, so `done` is called later.
 */
export function keepFocus(editor: LexicalEditor, act: () => void, done?: () => void): void {
  const root = editor.getRootElement();
  const hadFocus = root?.contains(document.activeElement) === true;
  act();
  queueMicrotask(() =>
    queueMicrotask(() => {
      const isStillOpen = root?.isConnected === true && editor.getRootElement() === root;
      if (hadFocus && isStillOpen && document.activeElement !== root) focusEditor(editor);
      done?.();
    }),
  );
}

/**
 * Focuses an editor, with its last caret or at an end. Lexical's own focus does nothing if the window has only just
 * been shown; typed keys would be lost.
 */
export function focusEditor(editor: LexicalEditor, place: 'rootStart' | 'rootEnd' = 'rootEnd'): void {
  editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }), { defaultSelection: place });
}

/** Focuses an editor at its last caret without scrolling. Lexical would scroll to the caret. */
export function focusInPlace(editor: LexicalEditor): void {
  editor.update(() => {
    $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
    focusEditor(editor, 'rootStart');
  });
}
