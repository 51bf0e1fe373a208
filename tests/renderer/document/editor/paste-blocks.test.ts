import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { omitIds } from '../../../../engine/core/richtext/ids.ts';
import type {
  BlockInstance,
  BodyNode,
  Heading,
  Paragraph,
  Run,
  TableCell,
} from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $insertBlock } from '../../../../renderer/document/editor/commands/insert.ts';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { blocksToJson } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const words = (text: string): Run[] => [{ type: 'run', text }];
const line = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: text ? words(text) : [] });
const section = (text: string): Heading => ({
  type: 'heading',
  id: 'h',
  level: 2,
  slot: 'eisen',
  content: text ? words(text) : [],
});
const block: BlockInstance = { type: 'blockInstance', id: 'b', block: 'x', revision: 'a'.repeat(64), form: 'full' };
const quotation: BodyNode = { type: 'quotation', id: 'q', content: [line('qp', 'citaat'), line('qr', 'verder')] };
const table = (id: string, content: Paragraph | BodyNode): BodyNode =>
  ({ type: 'table', id, columns: [{}], rows: [{ cells: [{ id: `${id}c`, content: [content] }] }] }) as BodyNode;

/** Selects from the start or end of one line to that of another. */
function select(editor: LexicalEditor, from: [string, 'start' | 'end'], to = from): void {
  change(editor, () => {
    const [anchor, focus] = [from, to].map(([id, at]) => {
      const node = $byId(id);
      if (!$isElementNode(node)) throw new Error(`${id} holds no text`);
      const { key, offset, type } = (at === 'start' ? node.selectStart() : node.selectEnd()).anchor;
      return { key, offset, type };
    });
    const selection = $getSelection();
    if (!anchor || !focus || !$isRangeSelection(selection)) throw new Error('nothing is selected');
    selection.anchor.set(anchor.key, anchor.offset, anchor.type);
    selection.focus.set(focus.key, focus.offset, focus.type);
  });
}

/** Pastes content that was copied from the app itself. */
function paste(editor: LexicalEditor, content: readonly BodyNode[]): BodyNode[] {
  change(
    editor,
    () => {
      const selection = $getSelection();
      if (selection) $insertGeneratedNodes(editor, blocksToJson(content).map($parseSerializedNode), selection);
    },
    HISTORY_PUSH_TAG,
  );
  return soundContentOf(editor);
}

describe('a paste loses nothing', () => {
  test('over a selection that begins or ends in a quotation', () => {
    const outwards = openPage([quotation, line('p', 'tekst')]);
    const before = contentOf(outwards);
    select(outwards, ['qr', 'start'], ['p', 'end']);
    expect(paste(outwards, [block])).toMatchObject([{ content: [{ id: 'qp' }] }, { type: 'blockInstance' }]);
    undo(outwards);
    expect(contentOf(outwards)).toEqual(before);

    const inwards = openPage([block, quotation]);
    change(inwards, () => {
      const selection = $byId('q').selectStart();
      selection.anchor.set('root', 0, 'element');
    });
    expect(paste(inwards, [block])).toMatchObject([{ type: 'blockInstance' }, { type: 'quotation', id: 'q' }]);
  });

  test('of a table among other blocks in a list item in a cell', () => {
    const list: BodyNode = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ id: 'i', content: words('punt'), lists: [] }],
    };
    const editor = openPage([table('t', list)]);
    select(editor, ['i', 'end']);
    expect(paste(editor, [line('n', ' erbij'), table('u', line('up', 'cel'))])).toMatchObject([
      { id: 't', rows: [{ cells: [{ content: [{ items: [{ id: 'i', content: words('punt erbij') }] }] }] }] },
      { type: 'table', rows: [{ cells: [{ content: [{ content: words('cel') }] }] }] },
    ]);
  });
});

describe('over selected cells', () => {
  const cell = (id: string): TableCell => ({ id, content: [line(`${id}p`, id)] });
  const cells: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}, {}],
    rows: [{ cells: [cell('c'), cell('d')] }],
  };

  test.each<[string, BodyNode[], BodyNode[]]>([
    ['a block stands behind their table', [block], [block]],
    [
      'words go in the first, and a table behind theirs',
      [line('x', 'een'), table('u', line('up', 'twee'))],
      [table('u', line('up', 'twee'))],
    ],
  ])('%s', (_, content, behind) => {
    const editor = openPage([cells]);
    change(editor, () => {
      const [from, to] = [$byId('c'), $byId('d')];
      const holder = $byId('t');
      if (!$isTableNode(holder) || !$isTableCellNode(from) || !$isTableCellNode(to)) throw new Error('no cells');
      $setSelection($createTableSelectionFrom(holder, from, to));
    });
    const after = paste(editor, content);
    expect(plainText(after.slice(0, 1)).trim()).toBe(content.length > 1 ? 'een' : '');
    expect(omitIds(after.slice(1))).toEqual(omitIds(behind));
    undo(editor);
    expect(contentOf(editor)).toEqual([cells]);
  });
});

describe('a paste at the start of a line keeps the kind of the line', () => {
  test.each<[string, BodyNode[]]>([
    ['text', [line('x', 'een'), line('y', 'twee ')]],
    ['one paragraph', [line('y', 'twee ')]],
  ])('%s goes before the heading of a section', (_, content) => {
    const editor = openPage([section('eisen'), line('p', 'tekst')]);
    const before = contentOf(editor);
    select(editor, ['h', 'start']);
    const after = paste(editor, content);
    expect(after.slice(-2)).toEqual([section('twee eisen'), line('p', 'tekst')]);
    expect(after).toHaveLength(content.length + 1);
    undo(editor);
    expect(contentOf(editor)).toEqual(before);
  });

  test.each<[string, BodyNode[]]>([
    ['a heading and text', [{ ...section('kop'), id: 'x' }, line('y', 'tekst')]],
    ['a list', [{ type: 'list', id: 'x', ordered: true, items: [{ id: 'i', content: words('punt'), lists: [] }] }]],
  ])('%s of another program goes above it without an empty line', (_, content) => {
    const editor = openPage([section('eisen')]);
    select(editor, ['h', 'start']);
    change(editor, () => $insertContent(editor, content));
    expect(soundContentOf(editor)).toEqual([...content, section('eisen')]);
  });

  test('literal paragraphs stay separate', () => {
    const editor = openPage([line('p', 'tekst')]);
    select(editor, ['p', 'start']);
    expect(paste(editor, [{ ...line('x', 'letterlijk'), role: 'literal' }])).toMatchObject([
      { role: 'literal', content: words('letterlijk') },
      line('p', 'tekst'),
    ]);
  });
});

describe('an empty line that the document type requires', () => {
  const lead: Paragraph = { ...line('k', ''), role: 'lead' };

  test('takes the first pasted text', () => {
    const editor = openPage([lead]);
    select(editor, ['k', 'start']);
    expect(paste(editor, [line('x', 'een'), line('y', 'twee')])).toMatchObject([
      { ...lead, content: words('een') },
      { content: words('twee') },
    ]);
    const heading = openPage([section('')]);
    select(heading, ['h', 'start']);
    expect(paste(heading, [line('x', 'een')])).toEqual([section('een')]);
  });

  test('stays above content that it cannot contain', () => {
    const pasted = openPage([lead]);
    select(pasted, ['k', 'start']);
    expect(paste(pasted, [quotation])).toMatchObject([lead, { type: 'quotation' }]);
    const foreign = openPage([lead]);
    select(foreign, ['k', 'start']);
    change(foreign, () => $insertContent(foreign, [quotation]));
    expect(soundContentOf(foreign)).toEqual([lead, quotation]);
    const inserted = openPage([lead]);
    select(inserted, ['k', 'start']);
    change(inserted, () => void $insertBlock({ block: 'x', revision: 'a'.repeat(64), form: 'full' }));
    expect(soundContentOf(inserted)).toMatchObject([lead, { type: 'blockInstance' }, { type: 'paragraph' }]);
  });
});
