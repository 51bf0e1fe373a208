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

/** The title of a new document as it stands on the page, with the signs that make a mark. */
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

test('Backspace right after stars made words bold gives back the stars, and leaves the title', async () => {
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

test('Escape leaves the caret in the title', async () => {
  const { host, editor, type } = openTitle();
  await type('Een plan');
  host.focus();
  change(editor, () => void editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown')));
  await new Promise((done) => setTimeout(done));
  expect(document.activeElement).toBe(host);
});

test('words typed right after several lines were pasted in a title stand behind those lines, where the caret is', async () => {
  const { editor, empty, newId, type, title } = openTitle();
  empty();
  await type('Een plan');
  change(editor, () => void $getRoot().getFirstDescendant<TextNode>()?.select(4, 4));
  pasteText(editor, 'goed\n\nnieuw', { newId });
  await Promise.resolve();
  // Each sign comes by itself, as keys do.
  for (const sign of ' of ') change(editor, () => void $getSelection()?.insertText(sign));
  expect(title()).toEqual([{ type: 'run', text: 'Een goed nieuw of plan' }]);
  expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('Een goed nieuw of plan');
});

test('a line break that is pasted in a title is shown as the space that the document has there', () => {
  const { editor, empty, title } = openTitle();
  empty();
  change(editor, () => $insertContent(editor, [paragraph('pasted', 'Een\nplan')]));
  expect(title()).toEqual([{ type: 'run', text: 'Een plan' }]);
  expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('Een plan');
});
