import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, List, Paragraph, Table } from '../../../../engine/core/richtext/model.ts';
import { $stepParagraph } from '../../../../renderer/document/editor/commands/step-paragraph.ts';
import { $byId, change, contentOf, openPage } from './page.ts';

const words = (text: string) => [{ type: 'run' as const, text }];
const paragraph = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: words(text) });
const inner: List = {
  type: 'list',
  id: 'm',
  ordered: false,
  items: [{ id: 'i2', content: words('in twee'), lists: [] }],
};
const table: Table = {
  type: 'table',
  id: 't',
  columns: [{}, {}],
  rows: [
    {
      cells: [
        { id: 'c1', content: [paragraph('c1a', 'cel een'), paragraph('c1b', 'nog een')] },
        { id: 'c2', content: [paragraph('c2a', 'cel twee')] },
      ],
    },
  ],
};
const instance: BodyNode = { type: 'blockInstance', id: 'b', block: 'x', revision: 'b'.repeat(64), form: 'full' };
const BODY: BodyNode[] = [
  { type: 'heading', id: 'h', level: 1, content: words('de kop') },
  paragraph('p', 'een twee'),
  { type: 'list', id: 'l', ordered: false, items: [{ id: 'i1', content: words('punt'), lists: [inner] }] },
  { type: 'quotation', id: 'q', content: [paragraph('qp', 'gezegd')], attribution: words('GRETA') },
  table,
  paragraph('z', 'tot slot'),
  instance,
  paragraph('na', 'erna'),
];

/** Puts the caret at an offset in a line; -1: at its end. */
function at(editor: LexicalEditor, id: string, offset: number): void {
  change(editor, () => {
    const node = $byId(id);
    const text = $isElementNode(node) ? node.getFirstDescendant() : null;
    if ($isTextNode(text)) text.select(...((offset < 0 ? [] : [offset, offset]) as [number, number]));
  });
}

/** The text of the focused line, the offset in it, and the selected text. */
function where(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'nowhere';
    return `${selection.focus.getNode().getTextContent()} ${selection.focus.offset} ${selection.getTextContent()}`.trim();
  });
}

function stepped(id: string, offset: number, isBack: boolean, times = 1, isExtended = false): string {
  const editor = openPage(BODY);
  at(editor, id, offset);
  let isDone = true;
  for (let step = 0; step < times; step += 1)
    change(editor, () => {
      isDone = $stepParagraph(isBack, isExtended);
    });
  expect(contentOf(editor)).toEqual(BODY);
  return isDone ? where(editor) : 'not';
}

describe('Ctrl with an arrow up or down', () => {
  test('goes to the start of the paragraph, then of the previous one', () => {
    expect(stepped('p', 5, true)).toBe('een twee 0');
    expect(stepped('p', 5, true, 2)).toBe('de kop 0');
    expect(stepped('p', 5, true, 3)).toBe('not');
    expect(stepped('i2', 3, true, 2)).toBe('punt 0');
    expect(stepped('z', 0, true)).toBe('cel twee 0');
  });

  test('goes to the start of the next line in lists, quotations and cells', () => {
    expect(stepped('h', 2, false)).toBe('een twee 0');
    const seen = ['p', 'i1', 'i2', 'qp', 'c1a', 'c1b', 'c2a'].map((id) => stepped(id, 1, false));
    expect(seen).toEqual(['punt 0', 'in twee 0', 'gezegd 0', 'GRETA 0', 'nog een 0', 'cel twee 0', 'tot slot 0']);
  });

  test('goes to the end of the last paragraph, and leaves a block to its own handler', () => {
    expect(stepped('na', 1, false)).toBe('erna 4');
    expect(stepped('na', -1, false)).toBe('not');
    expect(stepped('na', 0, true)).toBe('not');
    expect(stepped('z', 3, false)).toBe('tot slot 8');
    expect(stepped('z', -1, false)).toBe('not');
  });

  test('extends the selection with Shift, within a cell', () => {
    expect(stepped('p', 4, true, 1, true)).toBe('een twee 0 een');
    expect(stepped('h', 3, false, 1, true)).toBe('een twee 0 kop');
    expect(stepped('c1b', 3, true, 2, true)).toMatch(/^cel een 0 cel een\s+nog$/);
    expect(stepped('c2a', 0, true, 1, true)).toBe('not');
  });
});
