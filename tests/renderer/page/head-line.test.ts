// @vitest-environment happy-dom
import { $getRoot, $isElementNode, KEY_BACKSPACE_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { createPageEditors } from '../../../renderer/document/page-editors.ts';
import { bindHeadLine } from '../../../renderer/page/head-line.ts';
import { openLiveEditor } from '../../../renderer/page/live-editor.ts';
import { registerShortcuts } from '../../../renderer/typing/shortcuts/register-shortcuts.ts';
import { draft, paragraph } from '../../core/checks/drafts.ts';
import { opened } from '../document/opened.ts';
import { change } from '../editor/page.ts';

/** The title of a new document as it stands on the page, with the signs that make a mark. */
function openTitle() {
  const document = opened(draft([paragraph('p', 'tekst')]));
  const { editor } = openLiveEditor({
    host: globalThis.document.createElement('div'),
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
  const type = async (words: string): Promise<void> => {
    for (const sign of words) {
      change(editor, () => void $getRoot().selectEnd().insertText(sign));
      await Promise.resolve();
    }
  };
  return { editor, type, title: () => document.head().title };
}

test('Backspace right after stars made words bold gives back the stars, and leaves the title', async () => {
  const { editor, type, title } = openTitle();
  change(editor, () => {
    const line = $getRoot().getFirstChild();
    if ($isElementNode(line)) line.clear().selectEnd();
  });
  await type('Een **plan**');
  expect(title()).toEqual([
    { type: 'run', text: 'Een ' },
    { type: 'run', text: 'plan', marks: ['bold'] },
  ]);
  change(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown')));
  await new Promise((done) => setTimeout(done));
  expect(title()).toEqual([{ type: 'run', text: 'Een **plan**' }]);
});
