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

/** A page on which a stretch of a line is selected, and what is typed there, as the caret and the text before it. */
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

test('a sign that is typed at the caret or over selected words is told, with the text before it', () => {
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

test('deleting selected words types nothing, whatever stands before them', () => {
  const { editor, typed } = open('kort /lang', 6, 10);
  change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
  expect(typed).toEqual([null]);
});
