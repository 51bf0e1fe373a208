import type { Page } from '@playwright/test';

/**
 * The reason why a key would have no effect now, or null. The focus may be in a menu, a dialog or a pane; in the text, the
 * editor and the window need the same selection.
 */
export function explainLostCaret(shown: Page): Promise<string | null> {
  return shown.evaluate(() => {
    interface Selected {
      anchor?: unknown;
    }
    type Edited = Element & { __lexicalEditor?: { getEditorState: () => { _selection: Selected | null } } };
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing has the focus';
    const edited: Edited | null = activeElement.closest('.sheet [contenteditable="true"]');
    if (!edited) return null;
    const selected = edited.__lexicalEditor?.getEditorState()._selection ?? null;
    if (selected === null) return 'the editor that has the focus has no caret';
    const anchor = getSelection()?.anchorNode ?? null;
    if (selected.anchor && (anchor === null || !edited.contains(anchor)))
      return 'the caret is not where the editor has it';
    return null;
  });
}
