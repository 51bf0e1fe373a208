import { $isElementNode, DELETE_CHARACTER_COMMAND, HISTORY_PUSH_TAG, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { BodyNode, Inline } from '../../../../engine/core/richtext/model.ts';
import { $byId, change, contentOf, openPage, redo, undo } from './page.ts';

const link: Inline = { type: 'link', href: 'https://www.tweedekamer.nl/', content: [{ type: 'run', text: 'Kamer' }] };
const line = (id: string, ...content: Inline[]): BodyNode => ({ type: 'paragraph', id, content });
const run = (text: string): Inline => ({ type: 'run', text });

test.each([
  ['joined with the words above it', [line('p', run('Zie ')), line('q', link)], 'q', DELETE_CHARACTER_COMMAND],
  ['parted from the words before it', [line('p', run('Zie '), link)], 'p', INSERT_PARAGRAPH_COMMAND],
] as const)('a line that begins with a link is %s in a step of its own', (_name, content, id, command) => {
  const editor = openPage(content);
  const press = (): void =>
    change(editor, () => {
      const node = $byId(id);
      if (!$isElementNode(node)) throw new Error('no line');
      if (command === DELETE_CHARACTER_COMMAND) node.select(0, 0);
      else node.select(1, 1);
      if (command === DELETE_CHARACTER_COMMAND) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      else editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
  press();
  const done = contentOf(editor);
  expect(done).toHaveLength(content.length === 2 ? 1 : 2);
  change(
    editor,
    () => {
      const node = $byId('p');
      if ($isElementNode(node)) node.selectStart().insertText('Ja. ');
    },
    HISTORY_PUSH_TAG,
  );
  undo(editor);
  expect(contentOf(editor)).toEqual(done);
  undo(editor);
  expect(contentOf(editor)).toEqual(content);
  redo(editor);
  expect(contentOf(editor)).toEqual(done);
});
