import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { typedCharacter } from '../../../../renderer/writing/typing/typed-text.ts';
import { change, openPage } from '../../document/editor/page.ts';

/** A page with a selected part of a line, and the recognised character with the text before it. */
function open(text: string, from: number, to: number): { editor: LexicalEditor; typed: (string | null)[] } {
  const editor = openPage([{ type: 'paragraph', id: 'p', content: [{ type: 'run', text }] }]);
  change(editor, () => {
    const line = $getRoot().getFirstChild();
    const words = $isElementNode(line) ? line.getFirstChild() : null;
    if ($isTextNode(words)) words.select(from, to);
    const selection = $getSelection();
    expect($isRangeSelection(selection) && selection.getTextContent()).toBe(text.slice(from, to));
  });
  const typed: (string | null)[] = [];
  editor.registerUpdateListener((payload) => typed.push(typedCharacter(editor, payload)?.before ?? null));
  return { editor, typed };
}

const type = (editor: LexicalEditor, sign: string): void =>
  change(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign));

test('recognises a character typed at the caret or over a selection, with the text before it', () => {
  const atCaret = open('kort ', 5, 5);
  type(atCaret.editor, '/');
  expect(atCaret.typed).toEqual(['kort /']);
  const over = open('kort lang', 5, 9);
  type(over.editor, '/');
  expect(over.typed).toEqual(['kort /']);
  const all = open('lang', 0, 4);
  type(all.editor, '/');
  expect(all.typed).toEqual(['/']);
});

test('does not take the deletion of a selection for typing', () => {
  const { editor, typed } = open('kort /lang', 6, 10);
  change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  expect(typed).toEqual([null]);
});
