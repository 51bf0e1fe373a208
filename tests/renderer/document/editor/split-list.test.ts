import { $isElementNode, $isTextNode, HISTORY_PUSH_TAG } from 'lexical';
import { describe, expect, test } from 'vitest';
import type {
  BlockInstance,
  BodyNode,
  List,
  ListItem,
  Paragraph,
  Run,
} from '../../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel, $insertBlock } from '../../../../renderer/document/editor/commands/insert.ts';
import { $insertTable } from '../../../../renderer/document/editor/commands/tables.ts';
import { $createPageBreak } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const words = (text: string): Run[] => [{ type: 'run', text }];
const item = (id: string, ...lists: List[]): ListItem => ({ id, content: words(`woord ${id}`), lists });
const list = (id: string, ...items: ListItem[]): List => ({ type: 'list', id, ordered: true, items });
const block: BlockInstance = { type: 'blockInstance', id: 'x', block: 'y', revision: 'a'.repeat(64), form: 'full' };
const line: Paragraph = { type: 'paragraph', id: 'p', content: words('slot') };

/**
 * A list as its items: '1 woord a', with nested items in brackets and `…` if it continues. Other nodes as their type.
 */
function shown(nodes: readonly BodyNode[]): string[] {
  const ofList = (one: List): string =>
    (one.continues ? '… ' : '') +
    one.items
      .map(
        (i) =>
          i.content.map((run) => (run.type === 'run' ? run.text : '')).join('') +
          i.lists.map((l) => `(${ofList(l)})`).join(''),
      )
      .join(' | ');
  return nodes.map((node) => (node.type === 'list' ? ofList(node) : node.type));
}

function inserted(
  id: string,
  at: 'start' | 'end' | number,
  content: BodyNode[],
  $insert: () => void = () => void $insertBlock(block),
): string[] {
  const editor = openPage(content);
  change(editor, () => {
    const node = $byId(id);
    if (!$isElementNode(node)) throw new Error(`${id} holds no text`);
    if (at === 'start') node.selectStart();
    else if (at === 'end') node.selectEnd();
    else {
      const text = node.getFirstDescendant();
      const selection = node.selectStart();
      if (text) {
        selection.anchor.set(text.getKey(), at, 'text');
        selection.focus.set(text.getKey(), at, 'text');
      }
    }
    $insert();
  });
  const result = shown(soundContentOf(editor));
  undo(editor);
  expect(contentOf(editor)).toEqual(content);
  return result;
}

describe('a block that is inserted into a numbered list', () => {
  const content = [list('l', item('a'), item('b', list('n', item('c'), item('d'))), item('e')), line];

  test('splits it, and the numbers continue below', () => {
    const rest = '… woord b(woord c | woord d) | woord e';
    expect(inserted('a', 'end', content)).toEqual(['woord a', 'blockInstance', rest, 'paragraph']);
    expect(inserted('a', 3, content)).toEqual([
      'woo',
      'blockInstance',
      '… rd a | woord b(woord c | woord d) | woord e',
      'paragraph',
    ]);
    const parts = inserted('a', 'end', content, () => $insertAtTopLevel($createPageBreak()));
    expect(parts).toEqual(['woord a', 'pageBreak', rest, 'paragraph']);
  });

  test('goes between two items at the start of the second one', () => {
    expect(inserted('b', 'start', content)).toEqual([
      'woord a',
      'blockInstance',
      '… woord b(woord c | woord d) | woord e',
      'paragraph',
    ]);
    expect(inserted('e', 'start', content)).toEqual([
      'woord a | woord b(woord c | woord d)',
      'blockInstance',
      '… woord e',
      'paragraph',
    ]);
    expect(inserted('c', 'start', content)[0]).toBe('woord a | woord b');
  });

  test('is followed by an empty line if no item follows', () => {
    expect(inserted('a', 'end', [list('l', item('a'))])).toEqual(['woord a', 'blockInstance', 'paragraph']);
  });

  test('does not continue bullets', () => {
    const bullets: List = { type: 'list', id: 'l', ordered: false, items: [item('a'), item('b')] };
    expect(inserted('a', 'end', [bullets, line])).toEqual(['woord a', 'blockInstance', 'woord b', 'paragraph']);
  });

  test('keeps nested bullets and the following numbers', () => {
    const within: List = { ...list('n', item('c'), item('d'), item('f')), ordered: false };
    const parted = [list('l', item('a'), item('b', within), item('e')), line];
    expect(inserted('c', 'end', parted)).toEqual([
      'woord a | woord b(woord c)',
      'blockInstance',
      'woord d | woord f',
      '… woord e',
      'paragraph',
    ]);
    expect(inserted('f', 'end', parted)).toEqual([
      'woord a | woord b(woord c | woord d | woord f)',
      'blockInstance',
      '… woord e',
      'paragraph',
    ]);
    expect(inserted('c', 'end', [list('l', item('b', within))])).toEqual([
      'woord b(woord c)',
      'blockInstance',
      'woord d | woord f',
    ]);
  });
});

test.each<[string, () => void]>([
  ['a table', () => void $insertTable(1, 1)],
  ['a block', () => void $insertBlock(block)],
])('inserting %s before a link can be undone', (_name, $insert) => {
  const linked: BodyNode[] = [
    {
      type: 'paragraph',
      id: 'p',
      content: [...words('zie '), { type: 'link', href: 'https://www.tweedekamer.nl/', content: words('de Kamer') }],
    },
  ];
  const editor = openPage(linked);
  change(
    editor,
    () => {
      const node = $byId('p');
      const text = $isElementNode(node) ? node.getFirstChild() : null;
      if ($isTextNode(text)) text.select(4, 4);
      $insert();
    },
    HISTORY_PUSH_TAG,
  );
  expect(contentOf(editor)).toHaveLength(3);
  undo(editor);
  expect(contentOf(editor)).toEqual(linked);
});
