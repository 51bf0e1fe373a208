// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { registerMarginClicks } from '../../../../renderer/writing/page/margin-clicks.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { opened } from '../../document/open/opened.ts';

const passage = block({ id: 'opvang', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });
const table: BodyNode = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
};

/** Clicks twice on the sheet below its content. Returns the types of the top-level nodes. */
function clickedBelow(body: BodyNode[]): string[] {
  const { editor, draft: now } = opened(draft(body, [passage]));
  const sheet = document.createElement('article');
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  sheet.append(root);
  document.body.replaceChildren(sheet);
  registerMarginClicks(editor, root, sheet);
  for (let click = 0; click < 2; click++)
    sheet.dispatchEvent(new MouseEvent('mousedown', { button: 0, clientY: 10, bubbles: true, cancelable: true }));
  return now().body.map(({ type }) => type);
}

test('begins one line at a click below a last block or table, and none below text', () => {
  expect(clickedBelow([placed(passage)])).toEqual(['blockInstance', 'paragraph']);
  expect(clickedBelow([table])).toEqual(['table', 'paragraph']);
  expect(clickedBelow([table, paragraph('p', 'slot')])).toEqual(['table', 'paragraph']);
});

test('keeps or focuses the caret at a click on empty paper above the text', () => {
  const { editor } = opened(draft([paragraph('p', 'tekst')]));
  const sheet = document.createElement('article');
  const title = document.createElement('input');
  const search = document.createElement('input');
  const root = editor.getRootElement();
  if (!root) throw new Error('no page');
  root.tabIndex = 0;
  sheet.append(title, root);
  document.body.replaceChildren(search, sheet);
  registerMarginClicks(editor, root, sheet);
  // The default action of a browser.
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
