// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { registerClicksBeside } from '../../../../renderer/writing/page/beside-text.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';

const passage = block({ id: 'opvang', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });
const table: BlockNode = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
};

/** Clicks twice on the sheet below all that stands there; gives the kinds of its parts. */
function clickedBelow(body: BlockNode[]): string[] {
  const { editor, draft: now } = opened(draft(body, [passage]));
  const sheet = document.createElement('article');
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  sheet.append(root);
  document.body.replaceChildren(sheet);
  registerClicksBeside(editor, root, sheet);
  for (let click = 0; click < 2; click++)
    sheet.dispatchEvent(new MouseEvent('mousedown', { button: 0, clientY: 10, bubbles: true, cancelable: true }));
  return now().body.map(({ type }) => type);
}

test('a click below a last block or table begins one line to type in, below a text none', () => {
  expect(clickedBelow([placed(passage)])).toEqual(['blockInstance', 'paragraph']);
  expect(clickedBelow([table])).toEqual(['table', 'paragraph']);
  expect(clickedBelow([table, paragraph('p', 'slot')])).toEqual(['table', 'paragraph']);
});

test('a click on empty paper above the text leaves the caret where it is, and brings it there from elsewhere', () => {
  const { editor } = opened(draft([paragraph('p', 'tekst')]));
  const sheet = document.createElement('article');
  const title = document.createElement('input');
  const search = document.createElement('input');
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  root.tabIndex = 0;
  sheet.append(title, root);
  document.body.replaceChildren(search, sheet);
  registerClicksBeside(editor, root, sheet);
  // As the window does it where nothing keeps it from that.
  sheet.addEventListener('mousedown', (event) => {
    const { activeElement } = document;
    if (!event.defaultPrevented && activeElement instanceof HTMLElement) activeElement.blur();
  });
  const clickAbove = (): void =>
    void sheet.dispatchEvent(new MouseEvent('mousedown', { button: 0, clientY: -10, bubbles: true, cancelable: true }));
  title.focus();
  clickAbove();
  expect(document.activeElement).toBe(title);
  search.focus();
  clickAbove();
  expect(document.activeElement).toBe(root);
});
