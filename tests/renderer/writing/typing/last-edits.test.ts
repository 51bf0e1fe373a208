// @vitest-environment happy-dom
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { followLastEdits } from '../../../../renderer/writing/typing/last-edits.ts';
import { draft, paragraph } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

function open() {
  const { editor } = opened(draft([paragraph('a', 'een'), paragraph('b', 'twee'), paragraph('c', 'drie')]));
  const places = followLastEdits(editor);
  return {
    editor,
    places,
    type: (id: string): void =>
      change(editor, () => {
        const line = $byId(id);
        if ($isElementNode(line)) line.selectEnd().insertText('!');
      }),
    /** The text of the line with the caret. */
    here: (): string =>
      editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection)
          ? (selection.anchor.getNode().getTopLevelElement()?.getTextContent() ?? '')
          : '';
      }),
  };
}

test('moves the caret back through the last edits, one for each line', () => {
  const { places, type, here } = open();
  expect(places.back()).toBe(false);
  for (const id of ['a', 'b', 'b', 'c']) type(id);
  expect(places.back()).toBe(true);
  expect(here()).toBe('twee!!');
  places.back();
  expect(here()).toBe('een!');
});

test('forgets the edit of a removed line, and keeps that of a merged one', () => {
  const { editor, places, type, here } = open();
  for (const id of ['a', 'b', 'c']) type(id);
  change(editor, () => $byId('b').remove());
  expect(places.back()).toBe(true);
  expect(here()).toBe('een!');
  type('c');
  change(editor, () => {
    const line = $byId('a');
    if ($isElementNode(line)) line.clear();
  });
  expect(places.back()).toBe(true);
  expect(here()).toBe('');
});
