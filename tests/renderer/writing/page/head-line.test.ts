// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  KEY_BACKSPACE_COMMAND,
  KEY_ESCAPE_COMMAND,
  type TextNode,
} from 'lexical';
import { expect, test } from 'vitest';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { pasteText } from '../../../../renderer/document/editor/paste/register-paste.ts';
import { createPageEditors } from '../../../../renderer/document/open/page-editors.ts';
import { bindHeadLine } from '../../../../renderer/writing/page/head-line.ts';
import { openLiveEditor } from '../../../../renderer/writing/page/live-editor.ts';
import { registerShortcuts } from '../../../../renderer/writing/typing/shortcuts/register-shortcuts.ts';
import { draft, paragraph } from '../../../core/checks/drafts.ts';
import { change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

/** The title of a new document on the page, with the characters of a shortcut. */
function openTitle() {
  const document = opened(draft([paragraph('p', 'tekst')]));
  const host = globalThis.document.createElement('div');
  globalThis.document.body.replaceChildren(host);
  const { editor } = openLiveEditor({
    host,
    name: 'Titel',
    drawing: {} as never,
    newId: document.newId,
    editors: createPageEditors(),
    holds: 'title',
    bind: (editor) => bindHeadLine(document, 'title', editor, () => {}),
    onError: (error) => {
      throw error;
    },
  });
  registerShortcuts(editor, 'title');
  const empty = (): void =>
    change(editor, () => {
      const line = $getRoot().getFirstChild();
      if ($isElementNode(line)) line.clear().selectEnd();
    });
  const type = async (words: string): Promise<void> => {
    for (const sign of words) {
      change(editor, () => void $getRoot().selectEnd().insertText(sign));
      await Promise.resolve();
    }
  };
  return { host, editor, empty, type, newId: document.newId, title: () => document.head().title };
}

test('restores the stars on Backspace directly after they made text bold, and removes them from the title', async () => {
  const { editor, empty, type, title } = openTitle();
  empty();
  await type('Een **plan**');
  expect(title()).toEqual([
    { type: 'run', text: 'Een ' },
    { type: 'run', text: 'plan', marks: ['bold'] },
  ]);
  change(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
  await new Promise((done) => setTimeout(done));
  expect(title()).toEqual([{ type: 'run', text: 'Een **plan**' }]);
});

test('keeps the caret in the title on Escape', async () => {
  const { host, editor, type } = openTitle();
  await type('Een plan');
  host.focus();
  change(editor, () => void editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown')));
  await new Promise((done) => setTimeout(done));
  expect(document.activeElement).toBe(host);
});

test('puts text typed after a paste of several lines in a title behind those lines', async () => {
  const { editor, empty, newId, type, title } = openTitle();
  empty();
  await type('Een plan');
  change(editor, () => void $getRoot().getFirstDescendant<TextNode>()?.select(4, 4));
  pasteText(editor, 'goed\n\nnieuw', { newId });
  await Promise.resolve();
  // One character at a time, as keys do.
  for (const sign of ' of ') change(editor, () => void $getSelection()?.insertText(sign));
  expect(title()).toEqual([{ type: 'run', text: 'Een goed nieuw of plan' }]);
  expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('Een goed nieuw of plan');
});

test('shows a line break pasted in a title as a space', () => {
  const { editor, empty, title } = openTitle();
  empty();
  change(editor, () => $insertContent(editor, [paragraph('pasted', 'Een\nplan')]));
  expect(title()).toEqual([{ type: 'run', text: 'Een plan' }]);
  expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('Een plan');
});
