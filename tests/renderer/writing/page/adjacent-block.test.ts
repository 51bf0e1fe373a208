import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $leaveGap } from '../../../../renderer/writing/page/adjacent-block.ts';
import { paragraph } from '../../../core/checks/drafts.ts';
import { change, contentOf, openPage, undo } from '../../document/editor/page.ts';

const table: BodyNode = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
};

/** Types with the caret in a gap between top-level nodes. */
function typedAt(content: BodyNode[], place: number) {
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

test('adds a line behind a table at the end of the page for typed text, and undo removes it', () => {
  const editor = typedAt([table], 1);
  expect(contentOf(editor)).toMatchObject([table, { type: 'paragraph', content: [{ type: 'run', text: 'x' }] }]);
  undo(editor);
  undo(editor);
  expect(contentOf(editor)).toEqual([table]);
});

test('moves a caret before or behind a text to that side of it', () => {
  const lines = (place: number) => plainText(contentOf(typedAt([table, paragraph('p', 'slot')], place)));
  expect(lines(2)).toBe('cel\nslotx');
  expect(lines(1)).toBe('cel\nxslot');
  expect(lines(0)).toBe('xcel\nslot');
});
