import { $isListItemNode, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getNodeByKeyOrThrow,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, Inline, List, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import {
  $insertAtTopLevel,
  $insertBlock,
  $insertFootnote,
  insertBlock,
} from '../../../../renderer/document/editor/commands/insert.ts';
import { $unlock, registerLock } from '../../../../renderer/document/editor/commands/lock.ts';
import { $moveByOne } from '../../../../renderer/document/editor/commands/move.ts';
import { $insertTable } from '../../../../renderer/document/editor/commands/tables.ts';
import {
  $createBlockInstance,
  $createFigure,
  $createPageBreak,
  $createQuotation,
} from '../../../../renderer/document/editor/nodes/blocks.ts';
import { $createCitation } from '../../../../renderer/document/editor/nodes/inline.ts';
import { $idOf } from '../../../../renderer/document/editor/nodes/state.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const words = (text: string): Inline[] => [{ type: 'run', text }];
const paragraph = (id: string, text: string): Paragraph => ({ type: 'paragraph', id, content: words(text) });
const block = { block: 'eis-klanten', revision: 'b'.repeat(64), form: 'full' } as const;
const instance: BodyNode = { type: 'blockInstance', id: 'b', ...block };

function $element(id: string) {
  const node = $byId(id);
  if (!$isElementNode(node)) throw new Error(`${id} holds nothing`);
  return node;
}

/** Node types with the text of lines. */
function outline(content: readonly BodyNode[]): string[] {
  return content.map((node) => {
    const text = plainText([node]);
    return text === '' ? node.type : `${node.type}: ${text.replaceAll('\n', ' / ')}`;
  });
}

function chosen(editor: LexicalEditor): string[] {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isNodeSelection(selection) ? selection.getNodes().map($idOf) : [];
  });
}

describe('a list item contains inline content and nested lists', () => {
  const list: List = {
    type: 'list',
    id: 'l',
    ordered: true,
    items: [
      { id: 'i1', content: words('een'), lists: [] },
      { id: 'i2', content: words('twee'), lists: [] },
      { id: 'i3', content: words('drie'), lists: [] },
    ],
  };
  const cases: [string, () => LexicalNode, string[]][] = [
    ['a page break', $createPageBreak, ['list: een / twee', 'pageBreak', 'list: drie']],
    ['a picture', () => $createFigure({ image: 'a'.repeat(64) }), ['list: een / twee', 'figure', 'list: drie']],
  ];
  test.each(cases)('%s moves out of it, and the numbers continue behind it', (_name, make, expected) => {
    const editor = openPage([list]);
    change(editor, () => {
      $element('i2').append(make());
    });
    const content = soundContentOf(editor);
    expect(outline(content)).toEqual(expected);
    expect(content.at(-1)).toMatchObject({ type: 'list', ordered: true, continues: true });
  });

  test('a page break between two words splits it without loss', () => {
    const editor = openPage([list]);
    change(editor, () => {
      $element('i2').append($createPageBreak(), $createTextNode('en verder'));
    });
    expect(outline(soundContentOf(editor))).toEqual(['list: een / twee', 'pageBreak', 'list: en verder / drie']);
  });

  test('a quotation becomes text of the item', () => {
    const editor = openPage([list, { type: 'quotation', id: 'q', content: [paragraph('p', 'geciteerd')] }]);
    change(editor, () => {
      $element('i3').append($byId('q'));
    });
    const [only] = soundContentOf(editor) as [List];
    expect(only.items.at(-1)?.content).toEqual(words('drie\ngeciteerd'));
  });
});

describe('a list', () => {
  test('has at most the levels of Word; deeper items move to the deepest level in order', () => {
    const nested = (levels: number): List => ({
      type: 'list',
      id: `list${levels}`,
      ordered: false,
      items: [{ id: `item${levels}`, content: words(`w${levels}`), lists: levels === 1 ? [] : [nested(levels - 1)] }],
    });
    const depth = (list: List): number => 1 + Math.max(0, ...list.items.flatMap((item) => item.lists.map(depth)));
    const editor = openPage([nested(60)]);
    change(editor, () => {
      for (let levels = 60; levels > 0; levels -= 1) $byId(`item${levels}`)?.markDirty();
    });
    const [list] = soundContentOf(editor);
    if (list?.type !== 'list') throw new Error('no list');
    expect(depth(list)).toBe(9);
    expect(plainText([list]).split('\n')).toEqual(Array.from({ length: 60 }, (_, at) => `w${60 - at}`));
  });

  test('gets an item with the same id for each selected paragraph of a quotation', () => {
    const editor = openPage([
      {
        type: 'quotation',
        id: 'q',
        content: [paragraph('a', 'een'), paragraph('b', 'twee'), paragraph('c', 'drie')],
        attribution: words('GRETA'),
      },
    ]);
    change(editor, () => {
      const from = $element('a').getFirstDescendant();
      const until = $element('b').getFirstDescendant();
      const selection = $element('a').selectStart();
      if (from && until) {
        selection.anchor.set(from.getKey(), 0, 'text');
        selection.focus.set(until.getKey(), 2, 'text');
      }
      editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    });
    const content = soundContentOf(editor);
    expect((content[0] as List).items).toEqual([
      { id: 'a', content: words('een'), lists: [] },
      { id: 'b', content: words('twee'), lists: [] },
    ]);
    expect(content[1]).toMatchObject({
      type: 'quotation',
      content: [paragraph('c', 'drie')],
      attribution: words('GRETA'),
    });
  });

  test('is made of a line with the caret between two links, and not without a line', () => {
    const link = (text: string): Inline => ({
      type: 'link',
      href: `https://www.tweedekamer.nl/${text}`,
      content: [{ type: 'run', text }],
    });
    const quoted: BodyNode = {
      type: 'quotation',
      id: 'q',
      content: [paragraph('q1', 'een'), paragraph('q2', 'twee')],
    };
    const linked: Paragraph = { type: 'paragraph', id: 'p', content: [link('x'), link('y')] };
    const editor = openPage([quoted, instance, linked]);
    change(editor, () => {
      $getRoot().select(1, 1);
      editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([quoted, instance, linked]);
    change(editor, () => {
      $element('p').select(1, 1);
      editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    });
    const content = soundContentOf(editor);
    expect(content[0]).toEqual(quoted);
    expect((content[2] as List).items).toMatchObject([{ id: 'p', content: linked.content }]);
  });

  test('begins with an item that cannot be nested deeper', () => {
    const list: List = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ id: 'i', content: words('een'), lists: [] }],
    };
    const editor = openPage([list]);
    change(editor, () => {
      $element('i').selectStart();
      editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([list]);
  });

  test('moves its items up one level when the first one becomes a paragraph', () => {
    const nested: List = {
      type: 'list',
      id: 'n',
      ordered: false,
      items: [{ id: 'ni', content: words('diep'), lists: [] }],
    };
    const editor = openPage([
      { type: 'list', id: 'l', ordered: false, items: [{ id: 'i', content: words('een'), lists: [nested] }] },
    ]);
    change(editor, () => {
      $element('i').selectStart();
      $setBlocksType($getSelection(), () => $createParagraphNode());
    });
    const content = soundContentOf(editor);
    expect(content[0]).toEqual(paragraph('i', 'een'));
    expect((content[1] as List).items).toEqual(nested.items);
  });
});

describe('a quotation contains paragraphs', () => {
  test('and is split by a page break', () => {
    const editor = openPage([
      {
        type: 'quotation',
        id: 'q',
        content: [paragraph('a', 'voor'), paragraph('z', 'na')],
        attribution: words('GRETA'),
      },
    ]);
    change(editor, () => {
      $byId('a').insertAfter($createPageBreak());
    });
    expect(outline(soundContentOf(editor))).toEqual(['quotation: voor', 'pageBreak', 'quotation: na / GRETA']);
  });

  test('so a list or table moves behind it and a heading becomes a paragraph', () => {
    const editor = openPage([
      { type: 'quotation', id: 'q', content: [paragraph('a', 'voor')] },
      { type: 'heading', id: 'h', level: 2, content: words('kop') },
      { type: 'list', id: 'l', ordered: false, items: [{ id: 'i', content: words('punt'), lists: [] }] },
    ]);
    change(editor, () => {
      $element('q').append($byId('h'), $byId('l'));
    });
    expect(soundContentOf(editor)).toEqual([
      { type: 'quotation', id: 'q', content: [paragraph('a', 'voor'), paragraph('h', 'kop')] },
      { type: 'list', id: 'l', ordered: false, items: [{ id: 'i', content: words('punt'), lists: [] }] },
    ]);
  });

  test('and the caret is behind a block that was pasted at its end, where a note can follow', () => {
    const editor = openPage([{ type: 'quotation', id: 'q', content: [paragraph('a', 'voor')] }]);
    change(editor, () => {
      const selection = $element('a').selectEnd();
      const nodes = [$createBlockInstance(block)];
      editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection });
    });
    expect(outline(soundContentOf(editor))).toEqual(['quotation: voor', 'blockInstance']);
    change(editor, () => {
      const selection = $getSelection();
      expect($isRangeSelection(selection) && [selection.anchor.key, selection.anchor.offset]).toEqual(['root', 2]);
      expect($insertFootnote()?.isAttached()).toBe(true);
    });
    expect(outline(soundContentOf(editor))).toEqual(['quotation: voor', 'blockInstance', 'paragraph']);
  });

  test('and absorbs a nested quotation', () => {
    const editor = openPage([{ type: 'quotation', id: 'q', content: [paragraph('a', 'een')] }, paragraph('b', 'twee')]);
    change(editor, () => {
      const inner = $createQuotation();
      $byId('a').insertAfter(inner);
      inner.append($byId('b'));
    });
    expect(soundContentOf(editor)).toEqual([
      { type: 'quotation', id: 'q', content: [paragraph('a', 'een'), paragraph('b', 'twee')] },
    ]);
  });
});

describe('a cell', () => {
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
  };
  test('moves a block, page break and table behind its table, in order', () => {
    const editor = openPage([table, instance, { type: 'pageBreak', id: 'pb' }, paragraph('end', 'slot')]);
    change(editor, () => {
      $element('c').append($byId('b'), $byId('pb'));
    });
    expect(soundContentOf(editor).map((node) => node.id)).toEqual(['t', 'b', 'pb', 'end']);
  });

  test('keeps text and id of a heading as a paragraph', () => {
    const editor = openPage([table, { type: 'heading', id: 'h', level: 2, content: words('kop') }]);
    change(editor, () => {
      $element('c').append($byId('h'));
    });
    expect(JSON.stringify(soundContentOf(editor))).toContain(JSON.stringify(paragraph('h', 'kop')));
  });
});

describe('inline content', () => {
  test('splits a link at a citation', () => {
    const editor = openPage([
      {
        type: 'paragraph',
        id: 'p',
        content: [{ type: 'link', href: 'https://www.tweedekamer.nl/', content: [{ type: 'run', text: 'voorna' }] }],
      },
    ]);
    change(editor, () => {
      const link = $element('p').getFirstChild();
      const text = $isElementNode(link) ? link.getFirstChild() : null;
      const [before] =
        text && 'splitText' in text ? (text as unknown as { splitText(at: number): LexicalNode[] }).splitText(4) : [];
      before?.insertAfter($createCitation({ block: '28638-238', placement: 'note' }));
    });
    const [only] = soundContentOf(editor) as [Paragraph];
    expect(only.content.map((node) => node.type)).toEqual(['link', 'citation', 'link']);
    expect(plainText([only])).toBe('voorna');
  });

  test('turns a tab into a space', () => {
    const editor = openPage([paragraph('p', 'a')]);
    change(editor, () => {
      $element('p').append($createTabNode(), $createTextNode('b'));
    });
    expect(soundContentOf(editor)).toEqual([paragraph('p', 'a b')]);
  });
});

describe('Backspace and Delete beside a block, picture or page break', () => {
  const solids: BodyNode[] = [
    instance,
    { type: 'figure', id: 'b', image: 'a'.repeat(64) },
    { type: 'pageBreak', id: 'b' },
  ];
  test.each(solids.map((node) => [node.type, node] as const))(
    'select a %s first and delete it with the next key',
    (_type, node) => {
      const content = [paragraph('voor', 'voor'), node, paragraph('na', 'na')];
      for (const isBackward of [true, false]) {
        const editor = openPage(content);
        change(editor, () => {
          if (isBackward) $element('na').selectStart();
          else $element('voor').selectEnd();
        });
        change(editor, () => {
          editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward);
        });
        expect(contentOf(editor)).toEqual(content);
        expect(chosen(editor)).toEqual(['b']);
        change(editor, () => {
          editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward);
        });
        expect(soundContentOf(editor)).toEqual([content[0], content[2]]);
      }
    },
  );

  test('remove an empty paragraph and select the block', () => {
    const editor = openPage([instance, { type: 'paragraph', id: 'leeg', content: [] }]);
    change(editor, () => {
      $element('leeg').selectStart();
    });
    change(editor, () => {
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(contentOf(editor)).toEqual([instance]);
    expect(chosen(editor)).toEqual(['b']);
  });

  test('keep the block above the first item of a list', () => {
    const list: List = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ id: 'i', content: words('punt'), lists: [] }],
    };
    const editor = openPage([instance, list]);
    change(editor, () => {
      $element('i').selectStart();
    });
    change(editor, () => {
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(contentOf(editor)).toEqual([instance, list]);
    expect(chosen(editor)).toEqual(['b']);
  });
});

describe('inserting a block', () => {
  test('is one step of undo, separate from typing before and after it', () => {
    const editor = openPage([paragraph('p', 'voorna')]);
    change(editor, () => {
      const text = $element('p').getFirstDescendant();
      const selection = $element('p').selectStart();
      if (text) {
        selection.anchor.set(text.getKey(), 4, 'text');
        selection.focus.set(text.getKey(), 4, 'text');
      }
    });
    insertBlock(editor, block);
    expect(outline(soundContentOf(editor))).toEqual(['paragraph: voor', 'blockInstance', 'paragraph: na']);
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('x');
    });
    undo(editor);
    expect(outline(soundContentOf(editor))).toEqual(['paragraph: voor', 'blockInstance', 'paragraph: na']);
    undo(editor);
    expect(contentOf(editor)).toEqual([paragraph('p', 'voorna')]);
  });

  test('goes above a heading or paragraph at its start, without an empty line', () => {
    for (const first of [
      { type: 'heading', id: 'p', level: 1, content: words('Eisen') } as BodyNode,
      paragraph('p', 'Eisen'),
    ]) {
      const editor = openPage([first]);
      change(editor, () => {
        $element('p').selectStart();
        $insertBlock(block);
      });
      expect(soundContentOf(editor).map((node) => node.type)).toEqual(['blockInstance', first.type]);
      change(editor, () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('x');
      });
      expect(plainText(contentOf(editor))).toContain('xEisen');
    }
  });

  test('leaves a line for the caret between a paragraph and a heading', () => {
    const heading: BodyNode = { type: 'heading', id: 'h', level: 1, content: words('Eisen') };
    const typedBelow = (insert: () => void): string[] => {
      const editor = openPage([paragraph('p', 'kern'), heading]);
      change(editor, () => {
        $element('p').selectEnd();
        insert();
      });
      change(editor, () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('x');
      });
      return outline(soundContentOf(editor));
    };
    expect(typedBelow(() => $insertBlock(block))).toEqual([
      'paragraph: kern',
      'blockInstance',
      'paragraph: x',
      'heading: Eisen',
    ]);
    // A page begins with the existing content.
    expect(typedBelow(() => $insertAtTopLevel($createPageBreak()))).toEqual([
      'paragraph: kern',
      'pageBreak',
      'heading: xEisen',
    ]);
  });

  test('replaces an empty paragraph and leaves one for the caret', () => {
    const editor = openPage([]);
    change(editor, () => {
      $getRoot().selectStart();
      $insertBlock(block);
    });
    const content = soundContentOf(editor);
    expect(content.map((node) => node.type)).toEqual(['blockInstance', 'paragraph']);
  });

  test('in a cell goes behind the table, with a line for the caret', () => {
    const table: BodyNode = {
      type: 'table',
      id: 't',
      columns: [{}],
      rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }],
    };
    const editor = openPage([table, paragraph('p', 'slot')]);
    change(editor, () => {
      $element('cp').selectEnd();
      $insertBlock(block);
    });
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('x');
    });
    const content = soundContentOf(editor);
    expect(content[0]).toEqual(table);
    expect(outline(content.slice(1))).toEqual(['blockInstance', 'paragraph: x', 'paragraph: slot']);
  });

  test('in a list, quotation or cell goes to the top level', () => {
    const content: BodyNode[] = [
      { type: 'quotation', id: 'q', content: [paragraph('qp', 'geciteerd')] },
      { type: 'list', id: 'l', ordered: false, items: [{ id: 'i', content: words('punt'), lists: [] }] },
      { type: 'table', id: 't', columns: [{}], rows: [{ cells: [{ id: 'c', content: [paragraph('cp', 'cel')] }] }] },
    ];
    for (const id of ['qp', 'i', 'cp']) {
      const editor = openPage(content);
      change(editor, () => {
        $element(id).selectEnd();
        $insertBlock(block);
      });
      const result = soundContentOf(editor);
      expect(result.filter((node) => node.type === 'blockInstance')).toHaveLength(1);
      expect(plainText(result).split('\n').filter(Boolean)).toEqual(['geciteerd', 'punt', 'cel']);
    }
  });
});

describe('moving by keyboard', () => {
  test('moves a block, and a list item with its nested lists', () => {
    const nested: List = {
      type: 'list',
      id: 'n',
      ordered: false,
      items: [{ id: 'ni', content: words('diep'), lists: [] }],
    };
    const list: List = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [
        { id: 'i1', content: words('een'), lists: [nested] },
        { id: 'i2', content: words('twee'), lists: [] },
      ],
    };
    const editor = openPage([paragraph('p', 'tekst'), list, instance]);
    change(editor, () => {
      $moveByOne($byId('b'), 'up');
    });
    expect(soundContentOf(editor).map((node) => node.id)).toEqual(['p', 'b', 'l']);
    change(editor, () => {
      const item = $byId('i1');
      if ($isListItemNode(item)) $moveByOne(item, 'down');
    });
    expect((soundContentOf(editor)[2] as List).items).toEqual([list.items[1], list.items[0]]);
    change(editor, () => {
      expect($moveByOne($byId('i1'), 'down')).toBe(false);
      $moveByOne($byId('i1'), 'up');
    });
    expect((soundContentOf(editor)[2] as List).items).toEqual(list.items);
  });
});

describe('literal paragraphs', () => {
  const literal: Paragraph = { ...paragraph('lit', 'verzoekt de regering'), role: 'literal' };
  function openLocked() {
    const editor = openPage([paragraph('voor', 'voor'), literal, paragraph('na', 'na')]);
    const refused: string[] = [];
    registerLock(editor, (key) => refused.push($idOf($getNodeByKeyOrThrow(key))));
    return { editor, refused };
  }

  test('refuse typing, deleting and cutting, and report it', () => {
    const { editor, refused } = openLocked();
    const before = contentOf(editor);
    change(editor, () => {
      $element('lit').selectStart();
    });
    change(editor, () => {
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(contentOf(editor)).toEqual(before);
    expect(refused).toEqual(['lit', 'lit', 'lit']);
  });

  test('revert what the browser typed', () => {
    const { editor, refused } = openLocked();
    const before = contentOf(editor);
    change(editor, () => {
      const text = $element('lit').getFirstDescendant();
      if ($isTextNode(text)) text.setTextContent('verzoekt de regering é');
    });
    expect(contentOf(editor)).toEqual(before);
    expect(refused).toEqual(['lit']);
  });

  test('are not joined with the text before or after', () => {
    const { editor, refused } = openLocked();
    const before = contentOf(editor);
    change(editor, () => {
      $element('na').selectStart();
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      $element('voor').selectEnd();
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    });
    expect(contentOf(editor)).toEqual(before);
    expect(refused).toEqual(['lit', 'lit']);
  });

  test('are not split by a block, which goes below them with an ordinary paragraph', () => {
    const insertions = [
      ['pageBreak', () => $insertAtTopLevel($createPageBreak())],
      ['blockInstance', () => $insertBlock(block)],
      ['table', () => $insertTable(1, 1)],
    ] as const;
    for (const [type, $insert] of insertions) {
      for (const at of [5, 20]) {
        for (const after of [true, false]) {
          const editor = openPage([literal, ...(after ? [paragraph('na', 'na')] : [])]);
          registerLock(editor, () => undefined);
          change(editor, () => {
            const text = $element('lit').getFirstDescendant();
            if ($isTextNode(text)) text.select(at, at);
            $insert();
          });
          const content = soundContentOf(editor);
          expect(content[0]).toEqual(literal);
          expect(content[1]?.type).toBe(type);
          expect(content.slice(2).filter((node) => 'role' in node)).toEqual([]);
        }
      }
    }
  });

  test('keep their text when a note is inserted', () => {
    const { editor } = openLocked();
    change(editor, () => {
      const text = $element('lit').getFirstDescendant();
      if ($isTextNode(text)) text.select(8, 8);
      $insertFootnote();
    });
    expect(outline(soundContentOf(editor))).toContain('paragraph: verzoekt de regering');
  });

  test('are followed by an ordinary paragraph after Enter at the end', () => {
    const { editor } = openLocked();
    change(editor, () => {
      $element('lit').selectEnd();
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(soundContentOf(editor).map((node) => [node.id, (node as Paragraph).role])).toEqual([
      ['voor', undefined],
      ['lit', 'literal'],
      ['new-1', undefined],
      ['na', undefined],
    ]);
  });

  test('can be unlocked', () => {
    const { editor } = openLocked();
    change(editor, () => {
      const node = $byId('lit');
      if ($isParagraphNode(node)) $unlock(node);
    });
    change(editor, () => {
      $element('lit').selectStart();
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
    });
    expect(soundContentOf(editor)[1]).toEqual(paragraph('lit', 'xverzoekt de regering'));
  });
});
