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
import type { BodyNode, Inline, List, Paragraph, Quotation, Table } from '../../../../engine/core/richtext/model.ts';
import { $duplicate, $moveBeside } from '../../../../renderer/document/editor/commands/move.ts';
import { $byId, change, contentOf, openPage, redo, soundContentOf, undo } from './page.ts';

const words = (text: string): Inline[] => [{ type: 'run', text }];
const paragraph = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: words(text) });

/** Each node type with an id once, with text to split. */
const EVERY: BodyNode[] = [
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

/** Undo restores the exact content before, and redo the exact content after. */
function expectUndoable(editor: LexicalEditor, before: BodyNode[]): void {
  const after = contentOf(editor);
  undo(editor);
  expect(contentOf(editor)).toEqual(before);
  redo(editor);
  expect(contentOf(editor)).toEqual(after);
}

function find<Type extends BodyNode['type']>(content: BodyNode[], id: string) {
  return content.find((node) => node.id === id) as Extract<BodyNode, { type: Type }>;
}

describe('opening a page', () => {
  test('does not change the document', () => {
    expect(contentOf(openPage(EVERY))).toEqual(EVERY);
  });
});

describe('splitting', () => {
  test.each(['h', 'p', 'qp', 'c3p', 'end', 'i1'])('%s keeps the id in the first part and all other ids', (id) => {
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

  test('keeps role and audiences in both parts of a core message', () => {
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

  test('keeps the section of a heading when Enter is pressed before it', () => {
    const [section] = EVERY as [BodyNode];
    const editor = openPage([section]);
    change(editor, () => {
      $caretIn('h', 0);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([{ type: 'paragraph', id: 'new-1', content: [] }, section]);
    expectUndoable(editor, [section]);
  });

  test('begins an ordinary paragraph at the end of a core message', () => {
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
    'keeps the id of a heading that begins with %s when Enter is pressed before it, and can be undone',
    (_name, content) => {
      const heading: BodyNode = { type: 'heading', id: 'h', level: 2, content };
      const editor = openPage([heading]);
      change(editor, () => {
        $caretIn('h', 0);
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      });
      expect(soundContentOf(editor)).toEqual([{ type: 'paragraph', id: 'new-1', content: [] }, heading]);
      expectUndoable(editor, [heading]);
    },
  );

  test('keeps the id of a list in its first part when a heading splits it', () => {
    const editor = openPage(EVERY);
    change(editor, () => {
      $caretIn('i2', 0);
      $setBlocksType($getSelection(), () => $createHeadingNode('h3'));
    });
    const content = soundContentOf(editor);
    expect(find<'list'>(content, 'l').items.map((item) => item.id)).toEqual(['i1']);
    expect(content.find((node) => node.type === 'heading' && node.level === 3)?.id).toBe('i2');
  });

  test('ends a quotation at an empty line', () => {
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
  test('keeps the id of the first paragraph', () => {
    const content = [paragraph('a', 'een'), paragraph('b', 'twee')];
    const editor = openPage(content);
    change(editor, () => {
      $caretIn('b', 0);
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(soundContentOf(editor)).toEqual([paragraph('a', 'eentwee')]);
    expectUndoable(editor, content);
  });

  test('keeps the id of the first block of a selection', () => {
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

describe('changing the kind of a block', () => {
  test('keeps the id of a paragraph that becomes a heading or list item', () => {
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

  test('keeps the id of an empty paragraph that becomes a heading', () => {
    const editor = openPage([paragraph('a', 'een'), { type: 'paragraph', id: 'leeg', content: [] }]);
    change(editor, () => {
      const node = $byId('leeg');
      if ($isElementNode(node)) node.selectStart();
      $setBlocksType($getSelection(), () => $createHeadingNode('h2'));
    });
    expect(soundContentOf(editor)[1]).toEqual({ type: 'heading', id: 'leeg', level: 2, content: [] });
  });

  test('keeps the ids of a list that changes its type', () => {
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
  test('gives new ids to a copy and points its references into the copy', () => {
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

  test('gives new ids after a cut, and undo restores the old ones', () => {
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

  test('keeps the section of a heading only if the document does not have it', () => {
    const slots = (editor: LexicalEditor): unknown[] =>
      soundContentOf(editor).flatMap((node) => (node.type === 'heading' ? [node.slot ?? null] : []));
    const editor = openPage([EVERY[0] as BodyNode, paragraph('a', 'Tekst'), paragraph('z', 'Slot')]);
    const held = copyAll(editor);
    change(editor, () => {
      $getRoot().selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    paste(editor, held);
    expect(slots(editor)).toEqual(['eisen', null]);
    // Replacing it keeps its section.
    change(editor, () => void $selectAll());
    paste(editor, held);
    expect(slots(editor).filter((slot) => slot !== null)).toEqual(['eisen']);
    // Cutting and pasting elsewhere.
    change(editor, () => {
      for (const node of $getRoot().getChildren()) if ($isHeadingNode(node)) node.remove();
      $getRoot().selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(slots(editor)).toEqual([]);
    paste(editor, held);
    expect(slots(editor)).toEqual(['eisen']);
    // Pasting from a line above over the heading itself.
    change(editor, () => {
      $getRoot().getFirstChildOrThrow().insertBefore($createParagraphNode());
      $selectAll();
    });
    paste(editor, held);
    expect(slots(editor).filter((slot) => slot !== null)).toEqual(['eisen']);
  });

  test('inserts nothing that the schema rejects, even under our namespace', () => {
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
  test.each(EVERY.map((node) => node.id))(
    'gives new ids to a duplicate of %s and keeps those of the original',
    (id) => {
      const editor = openPage(EVERY);
      change(editor, () => {
        $duplicate($byId(id), createCountingIds('copy-'));
      });
      const ids = collectIds(soundContentOf(editor));
      expect(ids.filter((known) => NAMED.includes(known))).toEqual(NAMED);
      expect(ids.length).toBeGreaterThan(NAMED.length);
      expectUndoable(editor, EVERY);
    },
  );

  test.each(EVERY.map((node) => node.id))('moves %s to the end unchanged', (id) => {
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
  test('gives new ids to a new row and keeps the others', () => {
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

describe('a selected block', () => {
  test('is deleted and restored completely', () => {
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

  test('keeps the attribution at the end of a quotation', () => {
    const editor = openPage(EVERY);
    const quotation = find<'quotation'>(contentOf(editor), 'q') as Quotation;
    expect(quotation.attribution).toEqual(words('GRETA'));
  });
});
