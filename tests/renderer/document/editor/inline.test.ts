import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../../engine/core/richtext/model.ts';
import { paragraph } from '../../../core/checks/drafts.ts';
import { $byId, change, contentOf, openPage } from './page.ts';

const MARKS: [string, Inline][] = [
  ['a note', { type: 'footnote', id: 'n', content: [paragraph('np', 'noot')] }],
  ['a citation', { type: 'citation', id: 'c', block: 'motie', placement: 'note' }],
  ['a reference', { type: 'crossReference', target: 'p', shows: 'text' }],
  ['a variable', { type: 'variable', name: 'committee' }],
];

describe('arrow keys skip an inline node without text, and typing continues on its other side', () => {
  test.each(MARKS)('%s', (_name, mark) => {
    for (const isBack of [false, true]) {
      const editor = openPage([paragraph('p', 'voor', mark, 'na')]);
      change(editor, () => {
        const line = $byId('p');
        const beside = $isElementNode(line) ? (isBack ? line.getLastDescendant() : line.getFirstDescendant()) : null;
        const at = isBack ? 0 : 'voor'.length;
        if ($isTextNode(beside)) beside.select(at, at).modify('move', isBack, 'character');
      });
      change(editor, () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('x');
      });
      const typed = isBack ? ['voorx', mark, 'na'] : ['voor', mark, 'xna'];
      expect(contentOf(editor)).toEqual([paragraph('p', ...typed)]);
    }
  });
});
