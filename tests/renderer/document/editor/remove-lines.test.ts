import {
  $isElementNode,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import type { BodyNode, Run } from '../../../../engine/core/richtext/model.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const words = (text: string): Run[] => [{ type: 'run', text }];
const heading: BodyNode = { type: 'heading', id: 'h', level: 2, content: words('kop') };
const block: BodyNode = { type: 'blockInstance', id: 'b', block: 'x', revision: 'a'.repeat(64), form: 'full' };
const text: BodyNode = { type: 'paragraph', id: 'p', content: words('tekst') };
const last: BodyNode = {
  type: 'list',
  id: 'l',
  ordered: true,
  items: [{ id: 'i', content: words('eerst'), lists: [] }],
};
const PAGE: BodyNode[] = [{ type: 'paragraph', id: 'a', content: words('boven') }, heading, block, text, last];

function select(editor: LexicalEditor, from: [string, number], to: [string, number]): void {
  change(editor, () => {
    const [start, end] = [from, to].map(([id]) => {
      const node = $byId(id);
      return $isElementNode(node) ? node.getFirstDescendant() : null;
    });
    if ($isTextNode(start) && $isTextNode(end)) start.select(from[1], from[1]).focus.set(end.getKey(), to[1], 'text');
  });
}
const press = (editor: LexicalEditor): void =>
  change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), HISTORY_PUSH_TAG);

test('deletes whole lines and keeps the kind of the line below', () => {
  const editor = openPage(PAGE);
  select(editor, ['h', 0], ['p', 0]);
  press(editor);
  expect(soundContentOf(editor)).toEqual([PAGE[0], text, last]);
  undo(editor);
  expect(contentOf(editor)).toEqual(PAGE);
  // Backward.
  select(editor, ['l', 0], ['h', 0]);
  press(editor);
  expect(soundContentOf(editor)).toEqual([PAGE[0], last]);
});

test('inserts typed text before the line below', () => {
  const editor = openPage(PAGE);
  select(editor, ['h', 0], ['p', 0]);
  change(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'));
  expect(soundContentOf(editor)).toEqual([PAGE[0], { ...text, content: words('xtekst') }, last]);
});

test('Delete line deletes the selection and nothing else', () => {
  const editor = openPage(PAGE);
  select(editor, ['a', 2], ['h', 2]);
  change(editor, () => void editor.dispatchCommand(DELETE_LINE_COMMAND, true), HISTORY_PUSH_TAG);
  expect(soundContentOf(editor)).toEqual([{ ...PAGE[0], content: words('bop') }, ...PAGE.slice(2)]);
});

test('does not treat lines of the page and of a cell as neighbours', () => {
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [{ id: 'c', content: [{ type: 'paragraph', id: 'cp', content: words('cel') }] }] }],
  };
  const editor = openPage([heading, table, text, last]);
  select(editor, ['h', 0], ['cp', 0]);
  press(editor);
  expect(soundContentOf(editor).slice(-2)).toEqual([text, last]);
});

test('joins partly selected lines', () => {
  const editor = openPage(PAGE);
  select(editor, ['h', 1], ['p', 0]);
  press(editor);
  expect(soundContentOf(editor)).toEqual([PAGE[0], { ...heading, content: words('ktekst') }, last]);
});

test('keeps the line of the core message, empty', () => {
  const lead: BodyNode = { type: 'paragraph', id: 'k', role: 'lead', content: words('kern') };
  const editor = openPage([lead, heading, text]);
  select(editor, ['k', 0], ['h', 0]);
  press(editor);
  expect(soundContentOf(editor)).toEqual([{ ...lead, content: [] }, heading, text]);
});
