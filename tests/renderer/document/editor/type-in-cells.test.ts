// @vitest-environment happy-dom
import { $getSelection, $isRangeSelection, KEY_DOWN_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import type { Table } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $selectCells, cell } from './cells.ts';
import { change, contentOf, openPage } from './page.ts';

const TABLE: Table = {
  type: 'table',
  id: 't',
  columns: [{}, {}],
  rows: [{ cells: [cell('a1'), cell('b1')] }, { cells: [cell('a2'), cell('b2')] }],
};

/** Presses a key while the cells are selected, then types its character as Chromium would. */
function textAfter(from: string, to: string, key: KeyboardEventInit): string {
  const editor = openPage([TABLE]);
  change(editor, () => $selectCells(from, to));
  editor.dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', key));
  change(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('x');
  });
  return plainText(contentOf(editor)).replace(/\s+/g, ' ');
}

test('a character typed over selected cells goes behind the text of the last one', () => {
  expect(textAfter('a1', 'a1', { key: 'x' })).toBe('a1x b1 a2 b2');
  expect(textAfter('a1', 'b2', { key: 'x' })).toBe('a1 b1 a2 b2x');
});

test('a shortcut and an arrow keep the cells selected', () => {
  expect(textAfter('a1', 'b1', { key: 'b', ctrlKey: true })).toBe('a1 b1 a2 b2');
  expect(textAfter('a1', 'b1', { key: 'ArrowDown', shiftKey: true })).toBe('a1 b1 a2 b2');
});
