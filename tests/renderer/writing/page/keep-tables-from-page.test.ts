// @vitest-environment happy-dom
import { $createTableNodeWithDimensions, registerTableSelectionObserver } from '@lexical/table';
import { $getRoot, $getSelection, $setSelection, createEditor, type LexicalEditor, setDOMUnmanaged } from 'lexical';
import { expect, test } from 'vitest';
import { createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { createPageEditors } from '../../../../renderer/document/open/page-editors.ts';
import { makeTextbox, openLiveEditor } from '../../../../renderer/writing/page/live-editor.ts';

/** A page with a small editor, each with a table, and the errors in both. */
function opened(): { page: LexicalEditor; island: LexicalEditor; faults: Error[] } {
  const faults: Error[] = [];
  const onError = (error: Error) => void faults.push(error);
  const newId = createCountingIds('made-');
  const editors = createPageEditors();
  editors.follow((editor) => registerTableSelectionObserver(editor, false));
  const text = document.createElement('div');
  document.body.replaceChildren(text);
  makeTextbox(text, 'Document');
  const page = createEditor(pageConfig(onError));
  registerPage(page, newId);
  page.setRootElement(text);
  editors.join(page, 'page');
  const frame = document.createElement('div');
  const host = document.createElement('div');
  setDOMUnmanaged(frame);
  frame.append(host);
  text.append(frame);
  const { editor: island } = openLiveEditor({
    host,
    name: 'Eigen woorden',
    drawing: {} as never,
    newId,
    editors,
    holds: 'own-text',
    onError,
  });
  for (const editor of [page, island]) {
    editor.update(
      () => {
        $getRoot().append($createTableNodeWithDimensions(2, 2));
        $setSelection(null);
      },
      { discrete: true },
    );
  }
  return { page, island, faults };
}

const press = (editor: LexicalEditor): void => {
  const cell = [...(editor.getRootElement()?.children ?? [])].find(({ tagName }) => tagName === 'TABLE');
  cell?.querySelector('td, th')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  window.dispatchEvent(new PointerEvent('pointerup', { button: 0 }));
};

test('hides a press in a table of own text from the page', () => {
  const { page, island, faults } = opened();
  press(island);
  expect(faults).toEqual([]);
  expect(page.read(() => $getSelection())).toBeNull();
  const within = island.getRootElement();
  expect(within && page.getRootElement()?.contains(within)).toBe(true);
  press(page);
  expect(faults).toEqual([]);
});
