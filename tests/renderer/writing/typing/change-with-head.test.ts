// @vitest-environment happy-dom
import { createHeadlessEditor } from '@lexical/headless';
import { $getRoot, createEditor, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { $insertInline } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { bindIsland } from '../../../../renderer/document/editor/islands/bind-island.ts';
import { pageConfig, registerPage } from '../../../../renderer/document/editor/page.ts';
import { bindHeadLine } from '../../../../renderer/writing/page/head-line.ts';
import { changeWithHead } from '../../../../renderer/writing/typing/change-with-head.ts';
import { defineVariable } from '../../../../renderer/writing/typing/menu/define-variable.ts';
import type { Typing } from '../../../../renderer/writing/typing/typing.ts';
import { draft, paragraph } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const settled = () => new Promise((done) => setTimeout(done));

function open(holds: 'note' | 'title') {
  const note = { type: 'footnote' as const, id: 'noot', content: [paragraph('n', 'Zie')] };
  const document = opened(draft([{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: 'tekst' }, note] }]));
  const config = pageConfig((error) => {
    throw error;
  });
  // The editor of a head line reads the focus, so it needs a DOM.
  const editor = holds === 'title' ? createEditor(config) : createHeadlessEditor(config);
  if (holds === 'title') editor.setRootElement(window.document.createElement('div'));
  registerPage(editor, document.newId);
  if (holds === 'title') bindHeadLine(document, 'title', editor, () => undefined);
  else {
    const key = document.editor.read(() => $byId('noot').getKey());
    bindIsland(document.editor, key, 'footnote', editor, { now: () => 0, onGone: () => undefined });
  }
  return { document, editor };
}

const type = (editor: LexicalEditor, words: string): void =>
  change(editor, () => void $getRoot().selectEnd().insertText(words));

test.each(['note', 'title'] as const)(
  'a new field that is typed in a %s is one step of undo together with what the document knows of it',
  async (holds) => {
    const { document, editor } = open(holds);
    type(editor, ' ook');
    const { body, title, definitions } = document.draft();
    await settled();
    const typing: Partial<Typing> = { document, active: () => editor };
    const definition = defineVariable('Zaal', document.head());
    changeWithHead(
      typing as Typing,
      (head) => ({ ...head, definitions: [...head.definitions, definition] }),
      () => $insertInline([{ type: 'variable', name: definition.name }]),
    );
    await settled();
    expect(document.head().definitions).toContainEqual(definition);
    expect(JSON.stringify([document.draft().body, document.head().title])).toContain('"variable"');
    document.editor.dispatchCommand(UNDO_COMMAND, undefined);
    await settled();
    expect(document.draft()).toMatchObject({ body, title, definitions });
  },
);

test('makes an undo step also if the head does not change', async () => {
  const { document, editor } = open('note');
  type(editor, ' ook');
  const { body } = document.draft();
  changeWithHead(
    { document, active: () => editor } as Partial<Typing> as Typing,
    (head) => head,
    () => $insertInline([{ type: 'variable', name: 'debate' }]),
  );
  await settled();
  document.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await settled();
  expect(document.draft().body).toEqual(body);
});
