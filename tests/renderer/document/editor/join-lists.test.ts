import { createHeadlessEditor } from '@lexical/headless';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  KEY_BACKSPACE_COMMAND,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, List, Paragraph, Run, Scoped } from '../../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../../../renderer/document/editor/commands/insert.ts';
import { $insertContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import { $moveByOne, $removeBlock } from '../../../../renderer/document/editor/commands/move.ts';
import { lexicalToRichText } from '../../../../renderer/document/editor/convert/from-lexical.ts';
import { richTextToLexical } from '../../../../renderer/document/editor/convert/to-lexical.ts';
import { $createPageBreak } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { pageConfig } from '../../../../renderer/document/editor/page.ts';
import { registerListJoining } from '../../../../renderer/document/editor/structure/join-lists.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const words = (text: string): Run[] => [{ type: 'run', text }];
const line = (id: string, text = `woord ${id}`): Paragraph => ({ type: 'paragraph', id, content: words(text) });
const list = (id: string, items: string, more: Partial<List> = {}): List => ({
  ...more,
  type: 'list',
  id,
  ordered: true,
  items: [...items].map((item) => ({ id: item, content: words(`woord ${item}`), lists: [] })),
});
const bullets = (id: string, items: string): List => ({ ...list(id, items), ordered: false });

/** Each list as its id and the ids of its items. */
function shown(nodes: readonly BodyNode[]): string[] {
  return nodes.map((node) =>
    node.type === 'list' ? `${node.id}: ${node.items.map(({ id }) => id).join('')}` : node.id,
  );
}

function $caretAt(id: string, end: 'start' | 'end'): void {
  const node = $byId(id);
  if (!$isElementNode(node)) throw new Error(`${id} holds no text`);
  if (end === 'start') node.selectStart();
  else node.selectEnd();
}

describe('two adjacent lists of one type', () => {
  const pairs: [string, BodyNode[]][] = [
    ['numbers', [list('l', 'ab'), list('m', 'cd', { start: 5, lang: 'en' }), line('p')]],
    ['plain numbers', [list('l', 'ab'), list('m', 'cd')]],
    ['numbers that go on', [list('l', 'ab'), list('m', 'cd', { continues: true })]],
    ['bullets', [bullets('l', 'ab'), bullets('m', 'cd')]],
    [
      'lists in a cell',
      [
        {
          type: 'table',
          id: 't',
          columns: [{}],
          rows: [{ cells: [{ id: 'x', content: [bullets('l', 'ab'), bullets('m', 'cd')] }] }],
        },
      ],
    ],
    [
      'lists in an item',
      [
        {
          ...bullets('o', 'z'),
          items: [{ id: 'z', content: words('woord z'), lists: [list('l', 'ab'), list('m', 'cd', { start: 3 })] }],
        },
      ],
    ],
  ];

  test.each(pairs)('stay two while one of them is changed: %s', (_name, content) => {
    for (const id of 'abcd') {
      const editor = openPage(content);
      change(editor, () => {
        $caretAt(id, 'end');
        editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, '!');
      });
      const typed = JSON.stringify(content).replace(`woord ${id}`, `woord ${id}!`);
      expect(soundContentOf(editor)).toEqual(JSON.parse(typed));
      undo(editor);
      expect(contentOf(editor)).toEqual(content);
    }
  });

  test('stay two when they are pasted', () => {
    const editor = openPage([line('p')]);
    change(editor, () => {
      $caretAt('p', 'end');
      $insertContent(editor, [list('l', 'ab'), list('m', 'cd', { start: 7 })]);
    });
    expect(soundContentOf(editor)).toMatchObject([
      { type: 'paragraph' },
      { ordered: true, items: [{}, {}] },
      { ordered: true, start: 7, items: [{}, {}] },
    ]);
  });

  test("would be joined by Lexical's own rule, which is removed while the editor is registered", () => {
    const [, content] = pairs[1] ?? ['', []];
    const $typed = (register: boolean): string[] => {
      const editor = createHeadlessEditor(
        pageConfig((error) => {
          throw error;
        }),
      );
      if (register) registerListJoining(editor);
      else registerListJoining(editor)();
      editor.setEditorState(richTextToLexical(content, editor));
      change(editor, () => {
        const item = $byId('a');
        if ($isElementNode(item)) item.selectEnd().insertText('!');
      });
      return shown(lexicalToRichText(editor.getEditorState()));
    };
    expect($typed(false)).toEqual(['l: abcd']);
    expect($typed(true)).toEqual(['l: ab', 'm: cd']);
  });
});

describe('two lists of one type are joined', () => {
  const between = [list('l', 'ab'), line('p'), list('m', 'cd')];

  test('when the content between them is removed', () => {
    const editor = openPage(between);
    change(editor, () => $byId('p').remove());
    expect(shown(soundContentOf(editor))).toEqual(['l: abcd']);
    undo(editor);
    expect(contentOf(editor)).toEqual(between);
  });

  test('when Backspace joins it with the item above', () => {
    const editor = openPage(between);
    change(editor, () => {
      $caretAt('p', 'start');
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    const content = soundContentOf(editor);
    expect(shown(content)).toEqual(['l: abcd']);
    expect(content).toMatchObject([{ items: [{}, { content: words('woord bwoord p') }, {}, {}] }]);
  });

  test('when it becomes an item itself, or a list of another type gets their type', () => {
    const editor = openPage(between);
    change(editor, () => {
      $caretAt('p', 'start');
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    });
    expect(shown(soundContentOf(editor))).toEqual(['l: abpcd']);

    const other = openPage([bullets('l', 'ab'), list('m', 'cd')]);
    change(other, () => {
      $caretAt('c', 'start');
      other.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
    });
    expect(shown(soundContentOf(other))).toEqual(['l: abcd']);
  });

  test('even if the second one continues the numbers', () => {
    for (const more of [{ start: 3 }, { continues: true as const }]) {
      const editor = openPage([list('l', 'ab'), line('p'), list('m', 'cd', more)]);
      change(editor, () => $byId('p').remove());
      expect(shown(soundContentOf(editor))).toEqual(['l: abcd']);
    }
  });
});

describe('two lists of one type stay two when they become adjacent', () => {
  test.each<[string, Partial<List>]>([
    ['a number of its own', { start: 7 }],
    ['a language of its own', { lang: 'en' }],
    ['variants of its own', { audiences: ['pers'] }],
    ['threads of its own', { threads: ['t1'] }],
  ])('if the second one has %s', (_name, more) => {
    const editor = openPage([list('l', 'ab'), line('p'), list('m', 'cd', more)]);
    change(editor, () => $byId('p').remove());
    expect(soundContentOf(editor)).toEqual([list('l', 'ab'), list('m', 'cd', more)]);
  });

  test('if the content between them is moved, and it can move back', () => {
    const content = [list('l', 'ab'), line('p'), list('m', 'cd')];
    const editor = openPage(content);
    change(editor, () => void $moveByOne($byId('p'), 'down'));
    expect(shown(soundContentOf(editor))).toEqual(['l: ab', 'm: cd', 'p']);
    change(editor, () => void $moveByOne($byId('p'), 'up'));
    expect(contentOf(editor)).toEqual(content);
  });

  test('until the first item of the second one becomes a paragraph and is joined with the first one', () => {
    const editor = openPage([list('l', 'ab'), list('m', 'cd')]);
    const $atC = (command: () => void): void => {
      $caretAt('c', 'start');
      command();
    };
    const key = { preventDefault: () => {} } as KeyboardEvent;
    change(editor, () => $atC(() => editor.dispatchCommand(KEY_BACKSPACE_COMMAND, key)));
    expect(shown(soundContentOf(editor))).toEqual(['l: ab', 'c', 'm: d']);
    change(editor, () => $atC(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)));
    expect(shown(soundContentOf(editor))).toEqual(['l: abd']);
  });
});

describe('two adjacent lists of one type, after a command,', () => {
  const two = [list('l', 'abe'), list('m', 'cd')];

  test('stay two when the first one is split', () => {
    const editor = openPage(two);
    change(editor, () => {
      $caretAt('a', 'end');
      $insertAtTopLevel($createPageBreak());
    });
    expect(soundContentOf(editor)).toMatchObject([{ id: 'l' }, {}, { continues: true, items: [{}, {}] }, two[1]]);
    undo(editor);
    expect(contentOf(editor)).toEqual(two);
  });

  test('stay two when one of them is given its own type again', () => {
    const editor = openPage(two);
    change(editor, () => {
      $caretAt('a', 'end');
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual(two);
  });

  test('become the second one when the first one is new', () => {
    const editor = openPage([line('p'), list('m', 'cd', { start: 2 })]);
    change(editor, () => {
      $caretAt('p', 'end');
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    });
    expect(soundContentOf(editor)).toEqual([list('m', 'pcd')]);
  });
});

describe('a line that becomes a list item', () => {
  const made = (content: BodyNode[], from: string, to = from): BodyNode[] => {
    const editor = openPage(content);
    change(editor, () => {
      $caretAt(from, 'start');
      const selection = $getSelection();
      const last = $byId(to);
      const words = $isElementNode(last) ? last.getLastDescendant() : null;
      if (to !== from && words && $isRangeSelection(selection)) selection.focus.set(words.getKey(), 2, 'text');
      editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
    });
    const result = soundContentOf(editor);
    undo(editor);
    expect(contentOf(editor)).toEqual(content);
    return result;
  };
  const seven = list('m', 'cd', { start: 7 });

  test('joins the list above it and keeps the start number of the list below it', () => {
    const content = made([list('l', 'ab'), line('p'), seven], 'p');
    expect(shown(content)).toEqual(['l: abp', 'm: cd']);
    expect(content[1]).toEqual(seven);
  });

  test('joins two lists if the second one continues the first one', () => {
    for (const start of [3, 4]) {
      const content = made([list('l', 'ab'), line('p'), list('m', 'cd', { start })], 'p');
      expect(shown(content)).toEqual(['l: abpcd']);
    }
  });

  test('is a separate list above one with its own start number', () => {
    const content = made([line('p'), line('q'), seven], 'p', 'q');
    expect(content).toMatchObject([{ ordered: true, items: [{ id: 'p' }, { id: 'q' }] }, seven]);
    expect(content[0]).not.toHaveProperty('start');
    expect(shown(made([list('l', 'ab'), line('p'), line('q'), seven], 'q', 'p'))).toEqual(['l: abpq', 'm: cd']);
    expect(shown(made([line('p'), list('m', 'cd')], 'p'))).toEqual(['m: pcd']);
  });

  test.each<[string, Scoped]>([
    ['the language', { lang: 'en' }],
    ['the variants', { audiences: ['pers'] }],
    ['the threads', { threads: ['t1'] }],
  ])('does not get %s of the adjacent list', (_name, more) => {
    for (const content of [
      [list('l', 'ab', more), line('p')],
      [line('p'), list('l', 'ab', more)],
    ]) {
      const result = made(content, 'p');
      expect(result).toHaveLength(2);
      expect(result).toContainEqual(list('l', 'ab', more));
      expect(result).toContainEqual({ ...list('l', 'p'), id: expect.any(String) });
    }
    for (const lines of [['p'], ['p', 'q']]) {
      const [above, below] = [list('l', 'ab', more), list('m', 'cd')];
      const between = made([above, ...lines.map((id) => line(id)), below], 'p', lines.at(-1));
      expect(between).toEqual([above, list('m', `${lines.join('')}cd`)]);
    }
    const [english, other] = [{ ...line('p'), ...more }, list('m', 'cd')];
    const parted = made([list('l', 'ab', more), english, line('q'), other], 'p', 'q');
    expect(shown(parted)).toEqual(['l: abp', 'm: qcd']);
    expect(parted[1]).toMatchObject({ items: [{ id: 'q' }, ...other.items] });
    const [own] = made([list('l', 'ab', more), { ...line('p'), ...more }], 'p');
    expect(own).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }, { id: 'p', ...more }] });
  });
});

describe('nested lists on both sides of a removed item', () => {
  const nested = (second: Partial<List>, ...more: List[]): List => ({
    ...list('o', ''),
    items: [
      { id: 'x', content: words('woord x'), lists: [list('l', 'ab')] },
      { id: 'y', content: words('woord y'), lists: [list('m', 'cd', second), ...more] },
    ],
  });
  const nestedIn = (content: readonly BodyNode[]): string[] =>
    content.flatMap((node) => (node.type === 'list' ? node.items.flatMap((item) => shown(item.lists)) : []));

  test('become one list', () => {
    const editor = openPage([nested({})]);
    change(editor, () => $byId('y').remove());
    expect(nestedIn(soundContentOf(editor))).toEqual(['l: abcd']);
    undo(editor);
    expect(contentOf(editor)).toEqual([nested({})]);
  });

  test.each<[string, Partial<List>]>([
    ['a number', { start: 7 }],
    ['a language', { lang: 'en' }],
    ['variants', { audiences: ['pers'] }],
    ['threads', { threads: ['t1'] }],
  ])('stay two if the second one has its own %s', (_name, more) => {
    const content = [nested(more, list('n', 'e', { start: 9 }))];
    for (const takeAway of [() => $byId('y').remove(), () => $caretAt('y', 'start')]) {
      const editor = openPage(content);
      change(editor, () => {
        takeAway();
        if ($getSelection()) editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      });
      expect(nestedIn(soundContentOf(editor))).toEqual(['l: ab', 'm: cd', 'n: e']);
      expect(soundContentOf(editor)).toMatchObject([{ items: [{ lists: [{}, list('m', 'cd', more), { start: 9 }] }] }]);
      undo(editor);
      expect(contentOf(editor)).toEqual(content);
    }
  });

  test('stay three in their order if the second one has its own number', () => {
    const content = nested({ start: 0 }, list('n', 'e'));
    const [, y] = content.items;
    if (!y) throw new Error('the list has no second item');
    const editor = openPage([{ ...content, items: [...content.items.slice(0, 1), { ...y, content: [] }] }]);
    change(editor, () => {
      const [start, end] = [$byId('a'), $byId('y')];
      if (!$isElementNode(start) || !$isElementNode(end)) throw new Error('an item holds no text');
      const { anchor } = start.selectStart();
      anchor.set(start.getKey(), 0, 'element');
      end.selectStart().anchor.set(start.getKey(), 0, 'element');
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    });
    expect(nestedIn(soundContentOf(editor))).toEqual(['l: a', 'm: cd', 'n: e']);
  });

  test('stay unchanged if the item is removed with its nested lists', () => {
    const editor = openPage([{ ...nested({}), items: [...nested({}).items, ...list('o', 'z').items] }]);
    change(editor, () => $removeBlock($byId('y')));
    expect(soundContentOf(editor)).toMatchObject([{ items: [{ id: 'x', lists: [list('l', 'ab')] }, { id: 'z' }] }]);
  });

  test('leave no empty item when a list loses its only item', () => {
    const content = [nested({}, bullets('n', 'e'), list('k', 'f'))];
    const editor = openPage(content);
    change(editor, () => $removeBlock($byId('e')));
    expect(nestedIn(soundContentOf(editor))).toEqual(['l: ab', 'm: cdf']);
    expect(soundContentOf(editor)).toMatchObject([{ items: [{ id: 'x' }, { id: 'y' }] }]);
    for (const id of 'cdf') change(editor, () => $removeBlock($byId(id)));
    expect(nestedIn(soundContentOf(editor))).toEqual(['l: ab']);
    expect(soundContentOf(editor)).toMatchObject([{ items: [{ id: 'x' }, { id: 'y', lists: [] }] }]);
  });

  test('keep a list that was inserted between them', () => {
    const editor = openPage([nested({})]);
    for (const [id, put] of ['ae', 'cf']) {
      change(editor, () => {
        $caretAt(id ?? '', 'end');
        $insertContent(editor, [bullets('s', put ?? '')]);
      });
    }
    change(editor, () => $byId('y').remove());
    const kept = JSON.stringify(soundContentOf(editor));
    for (const id of 'aebcfd') expect(kept).toContain(`woord ${id}"`);
  });

  test('become one again when the inserted content is removed', () => {
    const content = nested({});
    const editor = openPage([content]);
    change(editor, () => {
      $caretAt('a', 'end');
      $insertContent(editor, [bullets('s', 'e')]);
    });
    expect(nestedIn(soundContentOf(editor))).toHaveLength(4);
    change(editor, () => {
      const selection = $byId('a').selectEnd();
      const put = selection.anchor.getNode().getTopLevelElement()?.getAllTextNodes() ?? [];
      const last = put.find((node) => node.getTextContent() === 'woord e');
      if (!last) throw new Error('what was put in does not stand there');
      selection.focus.set(last.getKey(), last.getTextContentSize(), 'text');
      editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    });
    expect(soundContentOf(editor)).toEqual([content]);
  });
});
