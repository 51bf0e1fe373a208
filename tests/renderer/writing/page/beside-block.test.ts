import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $leaveGap } from '../../../../renderer/writing/page/beside-block.ts';
import { paragraph } from '../../../core/checks/drafts.ts';
import { change, contentOf, openPage, undo } from '../../document/editor/page.ts';

const table: BlockNode = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
};

/** Types with the caret at a place between the parts of the page. */
function typedAt(content: BlockNode[], place: number) {
  const editor = openPage(content);
  change(editor, () => {
    $getRoot().select(place, place);
    $leaveGap();
  });
  change(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('x');
  });
  return editor;
}

test('behind a table that ends the page a line is typed below it, which an undo takes away', () => {
  const editor = typedAt([table], 1);
  expect(contentOf(editor)).toMatchObject([table, { type: 'paragraph', content: [{ type: 'run', text: 'x' }] }]);
  undo(editor);
  undo(editor);
  expect(contentOf(editor)).toEqual([table]);
});

test('a caret before or behind a text goes on at that side of it', () => {
  const lines = (place: number) => plainText(contentOf(typedAt([table, paragraph('p', 'slot')], place)));
  expect(lines(2)).toBe('cel\nslotx');
  expect(lines(1)).toBe('cel\nxslot');
  expect(lines(0)).toBe('xcel\nslot');
});
