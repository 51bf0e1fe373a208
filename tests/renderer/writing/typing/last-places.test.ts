// @vitest-environment happy-dom
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { followLastPlaces } from '../../../../renderer/writing/typing/last-places.ts';
import { draft, paragraph } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

function open() {
  const { editor } = opened(draft([paragraph('a', 'een'), paragraph('b', 'twee'), paragraph('c', 'drie')]));
  const places = followLastPlaces(editor);
  return {
    editor,
    places,
    type: (id: string): void =>
      change(editor, () => {
        const line = $byId(id);
        if ($isElementNode(line)) line.selectEnd().insertText('!');
      }),
    /** The words of the line that holds the caret. */
    here: (): string =>
      editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection)
          ? (selection.anchor.getNode().getTopLevelElement()?.getTextContent() ?? '')
          : '';
      }),
  };
}

test('the caret goes back through the places that were changed last, one a line', () => {
  const { places, type, here } = open();
  expect(places.back()).toBe(false);
  for (const id of ['a', 'b', 'b', 'c']) type(id);
  expect(places.back()).toBe(true);
  expect(here()).toBe('twee!!');
  places.back();
  expect(here()).toBe('een!');
});

test('a line that is gone is no place any more, and one whose text became another is', () => {
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
