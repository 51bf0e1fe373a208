import { $generateJSONFromSelectedNodes, $insertDataTransferForRichText } from '@lexical/clipboard';
import { $insertList } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $insertTableRowAtSelection } from '@lexical/table';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  PASTE_TAG,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { collectIds, createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import type { BlockNode, Inline, List, Paragraph, Quotation, Table } from '../../../../engine/core/richtext/model.ts';
import { $duplicate, $moveBeside } from '../../../../renderer/document/editor/commands/move.ts';
import { $byId, change, contentOf, openPage, redo, soundContentOf, undo } from './page.ts';

const words = (text: string): Inline[] => [{ type: 'run', text }];
const paragraph = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: words(text) });

/** Every node type of the model that has an id, once, with words to split. */
const EVERY: BlockNode[] = [
  { type: 'heading', id: 'h', level: 2, content: words('Vijf eisen'), slot: 'eisen', lang: 'nl' },
  {
    type: 'paragraph',
    id: 'p',
    role: 'lead',
    audiences: ['pers'],
    content: [
      { type: 'run', text: 'Zeg per eis ' },
      { type: 'citation', id: 'cite', block: '28638-238', placement: 'note' },
      { type: 'run', text: 'wat er gebeurt' },
      {
        type: 'footnote',
        id: 'note',
        content: [paragraph('note-p', 'Kamerstukken'), { ...paragraph('note-q', 'meer'), lang: 'en' }],
      },
      { type: 'crossReference', target: 'h', shows: 'label' },
      { type: 'variable', name: 'debateDate' },
    ],
  },
  {
    type: 'list',
    id: 'l',
    ordered: true,
    start: 3,
    items: [
      { id: 'i1', content: words('eerste'), lists: [] },
      {
        id: 'i2',
        content: words('tweede'),
        threads: ['t1'],
        lists: [{ type: 'list', id: 'n', ordered: false, items: [{ id: 'ni', content: words('diep'), lists: [] }] }],
      },
    ],
  },
  {
    type: 'quotation',
    id: 'q',
    content: [paragraph('qp', 'Example text'), paragraph('qr', 'stands here')],
    attribution: words('GRETA'),
  },
  {
    type: 'table',
    id: 't',
    caption: [{ type: 'citation', id: 'tc', block: 'greta-3', placement: 'text' }],
    columns: [{}, { align: 'right' }],
    rows: [
      {
        cells: [
          { id: 'c1', header: true, content: [paragraph('c1p', 'Nr.')] },
          { id: 'c2', header: true, content: [paragraph('c2p', 'Uitslag')] },
        ],
      },
      {
        cells: [
          { id: 'c3', content: [paragraph('c3p', '229')] },
          { id: 'c4', content: [paragraph('c4p', 'aangenomen')] },
        ],
      },
    ],
  },
  {
    type: 'figure',
    id: 'f',
    image: 'a'.repeat(64),
    alt: 'staafje',
    caption: [{ type: 'footnote', id: 'fn', content: [] }],
  },
  { type: 'pageBreak', id: 'pb' },
  {
    type: 'blockInstance',
    id: 'b',
    block: 'eis-klanten',
    revision: 'b'.repeat(64),
    form: 'full',
    own: { body: [paragraph('own', 'Eigen woorden')] },
  },
  paragraph('end', 'Slot'),
];

const NAMED = EVERY.flatMap((node) => collectIds([node]));

function $caretIn(id: string, offset: number): void {
  const node = $byId(id);
  if (!$isElementNode(node)) throw new Error(`${id} holds no text`);
  const text = node.getFirstDescendant();
  if (!text) throw new Error(`${id} is empty`);
  node.selectStart();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    selection.anchor.set(text.getKey(), offset, 'text');
    selection.focus.set(text.getKey(), offset, 'text');
  }
}

function copyAll(editor: LexicalEditor): string {
  let held = '';
  change(editor, () => {
    $selectAll();
    held = JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection()));
  });
  return held;
}

function paste(editor: LexicalEditor, held: string): void {
  change(
    editor,
    () => {
      const selection = $getSelection();
      const transfer = { getData: (type: string) => (type === 'application/x-lexical-editor' ? held : '') };
      if (selection) $insertDataTransferForRichText(transfer as DataTransfer, selection);
    },
    PASTE_TAG,
  );
}

/** Undo gives the very content of before, redo the very content of after. */
function expectUndoable(editor: LexicalEditor, before: BlockNode[]): void {
  const after = contentOf(editor);
  undo(editor);
  expect(contentOf(editor)).toEqual(before);
  redo(editor);
  expect(contentOf(editor)).toEqual(after);
}

function find<Type extends BlockNode['type']>(content: BlockNode[], id: string) {
  return content.find((node) => node.id === id) as Extract<BlockNode, { type: Type }>;
}

describe('opening a page', () => {
  test('changes nothing in the document', () => {
    expect(contentOf(openPage(EVERY))).toEqual(EVERY);
  });
});

describe('splitting', () => {
  test.each(['h', 'p', 'qp', 'c3p', 'end', 'i1'])('%s keeps the id for the first part and all others stay', (id) => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn(id, 2);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    const content = soundContentOf(editor);
    const ids = collectIds(content);
    expect(ids.filter((known) => NAMED.includes(known))).toEqual(NAMED);
    expect(ids).toHaveLength(NAMED.length + 1);
    expect(ids[ids.indexOf(id) + (id === 'p' ? 1 : 1)]).toMatch(/^new-/);
    expectUndoable(editor, EVERY);
  });

  test('both parts of a core message stay core message for the same readers', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn('p', 3);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    const [first, second] = soundContentOf(editor).filter((node) => node.type === 'paragraph');
    expect([first, second].map((node) => [node?.role, node?.audiences])).toEqual([
      ['lead', ['pers']],
      ['lead', ['pers']],
    ]);
  });

  test('Enter before the heading of a section leaves it that heading', () => {
    const [section] = EVERY as [BlockNode];
    const editor = openPage([section]);
    change(editor, () => {
      $caretIn('h', 0);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([{ type: 'paragraph', id: 'new-1', content: [] }, section]);
    expectUndoable(editor, [section]);
  });

  test('Enter at the end of a core message begins plain text', () => {
    const editor = openPage([{ ...paragraph('p', 'Kern'), role: 'lead' }]);
    change(editor, () => {
      $caretIn('p', 4);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(soundContentOf(editor)[1]).toEqual({ type: 'paragraph', id: 'new-1', content: [] });
  });

  test.each([
    ['words', words('Waarop')],
    ['a link', [{ type: 'link', href: 'https://www.tweedekamer.nl/', content: [{ type: 'run', text: 'Waarop' }] }]],
  ] as [string, Inline[]][])(
    'Enter before a heading that begins with %s leaves the heading its id, and is undone',
    (_name, content) => {
      const heading: BlockNode = { type: 'heading', id: 'h', level: 2, content };
      const editor = openPage([heading]);
      change(editor, () => {
        $caretIn('h', 0);
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      });
      expect(soundContentOf(editor)).toEqual([{ type: 'paragraph', id: 'new-1', content: [] }, heading]);
      expectUndoable(editor, [heading]);
    },
  );

  test('a list that a heading cuts in two keeps its id in the first part', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn('i2', 0);
      $setBlocksType($getSelection(), () => $createHeadingNode('h3'));
    });
    const content = soundContentOf(editor);
    expect(find<'list'>(content, 'l').items.map((item) => item.id)).toEqual(['i1']);
    expect(content.find((node) => node.type === 'heading' && node.level === 3)?.id).toBe('i2');
  });

  test('Enter on an empty line of a quotation ends the quotation', () => {
    const editor = openPage([
      { type: 'quotation', id: 'q', content: [paragraph('a', 'een'), { type: 'paragraph', id: 'leeg', content: [] }] },
    ]);
    change(editor, () => {
      const node = $byId('leeg');
      if ($isElementNode(node)) node.selectStart();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([
      { type: 'quotation', id: 'q', content: [paragraph('a', 'een')] },
      { type: 'paragraph', id: 'leeg', content: [] },
    ]);
  });
});

describe('joining', () => {
  test('paragraphs that become one keep the id of the first', () => {
    const content = [paragraph('a', 'een'), paragraph('b', 'twee')];
    const editor = openPage(content);
    change(editor, () => {
      $caretIn('b', 0);
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(soundContentOf(editor)).toEqual([paragraph('a', 'eentwee')]);
    expectUndoable(editor, content);
  });

  test('of a selection over several blocks the first survives', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      const from = $byId('h');
      const until = $byId('end');
      if (!$isElementNode(from) || !$isElementNode(until)) throw new Error('text expected');
      $caretIn('h', 4);
      const selection = $getSelection();
      const text = until.getFirstDescendant();
      if ($isRangeSelection(selection) && text) {
        selection.focus.set(text.getKey(), 2, 'text');
        selection.removeText();
      }
    });
    expect(soundContentOf(editor)).toEqual([
      { type: 'heading', id: 'h', level: 2, content: words('Vijfot'), slot: 'eisen', lang: 'nl' },
    ]);
    expectUndoable(editor, EVERY);
  });
});

describe('another kind of block', () => {
  test('a paragraph that becomes a heading, or an item of a list, keeps its id', () => {
    const editor = openPage([{ ...paragraph('p', 'Waarop'), lang: 'en', threads: ['t1'] }]);
    change(editor, () => {
      $caretIn('p', 0);
      $setBlocksType($getSelection(), () => $createHeadingNode('h1'));
    });
    expect(soundContentOf(editor)).toEqual([
      { type: 'heading', id: 'p', level: 1, content: words('Waarop'), lang: 'en', threads: ['t1'] },
    ]);
    change(editor, () => {
      $caretIn('p', 0);
      $insertList('number');
    });
    const [list] = soundContentOf(editor) as [List];
    expect(list.items).toEqual([{ id: 'p', content: words('Waarop'), lists: [], lang: 'en', threads: ['t1'] }]);
  });

  test('an empty paragraph that becomes a heading keeps its id', () => {
    const editor = openPage([paragraph('a', 'een'), { type: 'paragraph', id: 'leeg', content: [] }]);
    change(editor, () => {
      const node = $byId('leeg');
      if ($isElementNode(node)) node.selectStart();
      $setBlocksType($getSelection(), () => $createHeadingNode('h2'));
    });
    expect(soundContentOf(editor)[1]).toEqual({ type: 'heading', id: 'leeg', level: 2, content: [] });
  });

  test('bullets that become numbers keep their ids', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn('i1', 0);
      $insertList('bullet');
    });
    const list = find<'list'>(soundContentOf(editor), 'l');
    expect(list.ordered).toBe(false);
    expect(list.items.map((item) => item.id)).toEqual(['i1', 'i2']);
  });
});

describe('pasting', () => {
  test('a copy of everything gets new ids all through, and its references point into the copy', () => {
    const editor = openPage(EVERY);
    const held = copyAll(editor);
    change(editor, () => {
      $getRoot().selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    paste(editor, held);
    const content = soundContentOf(editor);
    const ids = collectIds(content);
    expect(ids.slice(0, NAMED.length)).toEqual(NAMED);
    expect(ids.slice(NAMED.length).filter((id) => NAMED.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(NAMED.length * 2 - 1);
    const copies = content.slice(EVERY.length);
    const heading = copies.find((node) => node.type === 'heading');
    const lead = copies.find((node) => node.type === 'paragraph' && node.role === 'lead') as Paragraph;
    expect(lead.content).toContainEqual({ type: 'crossReference', target: heading?.id, shows: 'label' });
  });

  test('what is cut and pasted gets new ids, and undo brings back the old ones', () => {
    const editor = openPage(EVERY);
    const held = copyAll(editor);
    change(
      editor,
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
      },
      HISTORY_PUSH_TAG,
    );
    paste(editor, held);
    expect(collectIds(soundContentOf(editor)).filter((id) => NAMED.includes(id) && id !== 'h')).toEqual([]);
    undo(editor);
    undo(editor);
    expect(contentOf(editor)).toEqual(EVERY);
  });

  test('a heading opens its section once, and takes it along where it is cut and pasted', () => {
    const slots = (editor: LexicalEditor): unknown[] =>
      soundContentOf(editor).flatMap((node) => (node.type === 'heading' ? [node.slot ?? null] : []));
    const editor = openPage([EVERY[0] as BlockNode, paragraph('a', 'Tekst'), paragraph('z', 'Slot')]);
    const held = copyAll(editor);
    change(editor, () => {
      $getRoot().selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    paste(editor, held);
    expect(slots(editor)).toEqual(['eisen', null]);
    // Over what was there: its section stays open, once.
    change(editor, () => void $selectAll());
    paste(editor, held);
    expect(slots(editor).filter((slot) => slot !== null)).toEqual(['eisen']);
    // Cut, and pasted elsewhere.
    change(editor, () => {
      for (const node of $getRoot().getChildren()) if ($isHeadingNode(node)) node.remove();
      $getRoot().selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(slots(editor)).toEqual([]);
    paste(editor, held);
    expect(slots(editor)).toEqual(['eisen']);
    // From a line above, over the heading itself.
    change(editor, () => {
      $getRoot().getFirstChildOrThrow().insertBefore($createParagraphNode());
      $selectAll();
    });
    paste(editor, held);
    expect(slots(editor).filter((slot) => slot !== null)).toEqual(['eisen']);
  });

  test('JSON under our name that the model would refuse leaves no node behind', () => {
    const editor = openPage([paragraph('p', 'tekst')]);
    change(editor, () => $caretIn('p', 5));
    paste(
      editor,
      JSON.stringify({
        namespace: 'inbreng',
        nodes: [
          { type: 'citation', version: 1, citation: { block: '../../etc', placement: 'note' } },
          { type: 'variable', version: 1, name: '<script>' },
          { type: 'blockInstance', version: 1, block: { block: 'x', revision: 'y', form: 'full' } },
          {
            type: 'paragraph',
            version: 1,
            $: { id: 'a b', scope: { lang: 7 } },
            children: [{ type: 'text', text: 'wel' }],
          },
        ],
      }),
    );
    const text = JSON.stringify(soundContentOf(editor));
    expect(text).toContain('wel');
    expect(text).not.toMatch(/citation|variable|blockInstance|a b/);
  });
});

describe('duplicating and moving', () => {
  test.each(EVERY.map((node) => node.id))('a duplicate of %s has new ids and the original its own', (id) => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $duplicate($byId(id), createCountingIds('copy-'));
    });
    const ids = collectIds(soundContentOf(editor));
    expect(ids.filter((known) => NAMED.includes(known))).toEqual(NAMED);
    expect(ids.length).toBeGreaterThan(NAMED.length);
    expectUndoable(editor, EVERY);
  });

  test.each(EVERY.map((node) => node.id))('%s is dragged to the end as it is', (id) => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $moveBeside($byId(id).getKey(), $getRoot().getLastChildOrThrow().getKey(), 'after');
    });
    const moved = [...EVERY.filter((node) => node.id !== id), ...EVERY.filter((node) => node.id === id)];
    expect(soundContentOf(editor)).toEqual(moved);
    if (id !== 'end') expectUndoable(editor, EVERY);
  });
});

describe('a table', () => {
  test('a new row has new ids and the others keep theirs', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn('c3p', 0);
      $insertTableRowAtSelection(true);
    });
    const table = find<'table'>(soundContentOf(editor), 't') as Table;
    expect(table.rows.map((row) => row.cells.map((cell) => cell.id))).toEqual([
      ['c1', 'c2'],
      ['c3', 'c4'],
      [expect.stringMatching(/^new-/), expect.stringMatching(/^new-/)],
    ]);
    expectUndoable(editor, EVERY);
  });
});

describe('a chosen block', () => {
  test('is deleted whole and comes back whole', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      const chosen = $createNodeSelection();
      chosen.add($byId('b').getKey());
      $setSelection(chosen);
    });
    change(editor, () => {
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(collectIds(soundContentOf(editor))).toEqual(NAMED.filter((id) => id !== 'b' && id !== 'own'));
    expectUndoable(editor, EVERY);
  });

  test('a quotation keeps its attribution last', () => {
    const editor = openPage(EVERY);
    const quotation = find<'quotation'>(contentOf(editor), 'q') as Quotation;
    expect(quotation.attribution).toEqual(words('GRETA'));
  });
});
