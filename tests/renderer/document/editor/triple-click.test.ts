// @vitest-environment happy-dom
import { DELETE_CHARACTER_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { List, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { opened } from '../open/opened.ts';
import { $byId, change } from './page.ts';

const words = (text: string) => [{ type: 'run' as const, text }];
const list: List = {
  type: 'list',
  id: 'l',
  ordered: true,
  items: [
    { id: 'i', content: words('eerst'), lists: [] },
    { id: 'j', content: words('dan'), lists: [] },
  ],
};
const line: Paragraph = {
  type: 'paragraph',
  id: 'p',
  content: [
    ...words('voor de noot'),
    { type: 'footnote', id: 'n', content: [{ type: 'paragraph', id: 'np', content: words('noot') }] },
    ...words(' en erna'),
  ],
};

test('a triple click selects one line with its notes', () => {
  const sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const document = opened({ ...sample, body: [line, list] });
  const { editor } = document;
  const press = (id: string): void => {
    const drawn = editor.getElementByKey(editor.read(() => $byId(id).getKey()));
    drawn?.dispatchEvent(new MouseEvent('click', { detail: 3, bubbles: true }));
    change(editor, () => {});
  };
  const remove = (): void => change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  press('p');
  remove();
  expect(document.draft().body).toEqual([{ ...line, content: [] }, list]);
  press('i');
  remove();
  expect(document.draft().body[1]).toEqual({ ...list, items: [{ ...list.items[0], content: [] }, list.items[1]] });
});
