// @vitest-environment happy-dom
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode } from '@lexical/table';
import { $createRangeSelection, $getRoot, $isElementNode, $setSelection, type LexicalNode } from 'lexical';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode } from '../../../../engine/core/richtext/model.ts';
import { $caretBlock } from '../../../../renderer/document/open/caret-block.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { $getSelectedPages } from '../../../../renderer/writing/window/selected-pages.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const sample: Draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const instance = sample.body.find((node): node is BlockInstance => node.type === 'blockInstance');

const run = (text: string) => ({ type: 'run' as const, text });
const line = (id: string, text: string): BodyNode => ({ type: 'paragraph', id, content: text ? [run(text)] : [] });
const cell = (id: string) => ({
  id,
  content: [{ type: 'paragraph' as const, id: `${id}-p`, content: [run('cel')] }],
});
const note = {
  type: 'footnote' as const,
  id: 'n',
  content: [{ type: 'paragraph' as const, id: 'np', content: [run('noot')] }],
};

const BODY: BodyNode[] = [
  line('a', 'een twee drie'),
  { ...(instance as BlockInstance), id: 'b' },
  line('c', 'vier vijf'),
  {
    type: 'table',
    id: 't',
    columns: [{}, {}],
    rows: [{ cells: [cell('t1'), cell('t2')] }, { cells: [cell('t3'), cell('t4')] }],
  },
  { type: 'paragraph', id: 'd', content: [run('met een noot'), note] },
  line('e', ''),
  line('f', 'zes zeven'),
];
/** The block continues on the second page and the table on the third. The text that was typed last has no page. */
const PAGES = {
  ...{ a: 1, b: 1, 'b--label': 1, 'b--text': 2, c: 2 },
  ...{ t: 2, t1: 2, 't1-p': 2, t2: 2, 't2-p': 2, t3: 3, 't3-p': 3, t4: 3, 't4-p': 3 },
  ...{ d: 3, n: 4, 'note-1': 4, bb: 9, 'bb--text': 9 },
};

let page: OpenDocument;
beforeEach(() => {
  page = opened({ ...sample, body: BODY });
});

type Point = readonly [id: string, offset: number];

const $textOf = (id: string): LexicalNode | null => {
  const node = $byId(id);
  return $isElementNode(node) ? node.getFirstDescendant() : null;
};
/** Sets a point in the text of a line; in an empty line, on the line itself. */
function $set(point: { set: (key: string, offset: number, type: 'text' | 'element') => void }, [id, offset]: Point) {
  const text = $textOf(id);
  if (text) point.set(text.getKey(), offset, 'text');
  else point.set($byId(id).getKey(), 0, 'element');
}
function select(from: Point, to: Point): void {
  change(page.editor, () => {
    const selection = $createRangeSelection();
    $set(selection.anchor, from);
    $set(selection.focus, to);
    $setSelection(selection);
  });
}
const pages = (pageOf: Record<string, number> = PAGES, { of = 4, continued = [] as number[] } = {}) => {
  const found = page.editor.getEditorState().read(() => $getSelectedPages({ pages: of, pageOf, continued }));
  return found && [found.from, found.to];
};

describe('the pages of a selection', () => {
  test('are those of its begin and end, in either direction', () => {
    select(['a', 0], ['a', 3]);
    expect(pages()).toEqual([1, 1]);
    select(['a', 4], ['c', 4]);
    expect(pages()).toEqual([1, 2]);
    select(['c', 4], ['a', 4]);
    expect(pages()).toEqual([1, 2]);
    select(['c', 4], ['d', 7]);
    expect(pages()).toEqual([2, 3]);
  });

  test('are those of the table cell in which it begins or ends', () => {
    select(['a', 4], ['t2-p', 2]);
    expect(pages()).toEqual([1, 2]);
    select(['t3-p', 1], ['d', 3]);
    expect(pages()).toEqual([3, 3]);
    select(['t4-p', 1], ['t4-p', 3]);
    expect(pages()).toEqual([3, 3]);
  });

  test('are those of the selected cells, including the cell of the caret', () => {
    const selectCells = (from: string, to: string) =>
      change(page.editor, () => {
        const [table, first, last] = [$byId('t'), $byId(from), $byId(to)];
        if (!$isTableNode(table) || !$isTableCellNode(first) || !$isTableCellNode(last)) throw new Error('no cells');
        $setSelection($createTableSelectionFrom(table, first, last));
      });
    selectCells('t3', 't4');
    expect(pages()).toEqual([3, 3]);
    selectCells('t1', 't4');
    expect(pages()).toEqual([2, 3]);
    selectCells('t4', 't2');
    expect(pages()).toEqual([2, 3]);
    expect(page.editor.getEditorState().read($caretBlock)).toEqual({ node: 't', block: null });
  });

  test('are all pages of a block in which it begins or ends', () => {
    change(page.editor, () => $getRoot().select(1, 2));
    expect(pages()).toEqual([1, 2]);
    change(page.editor, () => $getRoot().select(0, 2));
    expect(pages()).toEqual([1, 2]);
    change(page.editor, () => {
      const selection = $getRoot().select(1, 1);
      $set(selection.focus, ['t3-p', 2]);
    });
    expect(pages()).toEqual([1, 3]);
  });

  test('are those of the text with the note mark, also if the note is on a later page', () => {
    change(page.editor, () => {
      const selection = $byId('d').selectStart();
      selection.focus.set($byId('d').getKey(), 2, 'element');
    });
    expect(pages()).toEqual([3, 3]);
  });

  test('reach to the end of the last selected line', () => {
    const runs = { of: 5, continued: [2, 4, 5] };
    // The paragraph begins on the first page; the next one begins halfway down the second.
    select(['a', 0], ['a', 13]);
    expect(pages({ ...PAGES, b: 2, 'b--label': 2 }, runs)).toEqual([1, 2]);
    // The page of the middle of a paragraph is unknown.
    select(['a', 0], ['a', 6]);
    expect(pages({ ...PAGES, b: 2, 'b--label': 2 }, runs)).toEqual([1, 1]);
    // The next paragraph begins on the same page or at the top of the next page.
    select(['a', 0], ['a', 13]);
    expect(pages({ ...PAGES, b: 1, 'b--label': 1 }, runs)).toEqual([1, 1]);
    expect(pages({ ...PAGES, b: 3, 'b--label': 3 }, { of: 5, continued: [4, 5] })).toEqual([1, 1]);
    // The last paragraph continues to the end of the document.
    change(page.editor, () => $getRoot().select(0, $getRoot().getChildrenSize()));
    expect(pages({ ...PAGES, e: 3, f: 3 }, runs)).toEqual([1, 5]);
    expect(pages({ ...PAGES, e: 3, f: 3 }, { of: 5, continued: [2] })).toEqual([1, 3]);
  });

  test('exclude the later pages with the notes of a block', () => {
    change(page.editor, () => $getRoot().select(1, 2));
    expect(pages({ ...PAGES, 'b--source': 3, 'b--source--note': 3 })).toEqual([1, 2]);
    expect(pages({ ...PAGES, 'b--source': 3 })).toEqual([1, 3]);
  });

  test('exclude a page that it only touches', () => {
    // A triple click selects a line up to the first character of the next line.
    select(['c', 0], ['t1-p', 0]);
    expect(pages({ ...PAGES, t1: 3, 't1-p': 3 })).toEqual([2, 2]);
    select(['a', 13], ['c', 4]);
    expect(pages({ ...PAGES, b: 2 })).toEqual([2, 2]);
    change(page.editor, () => {
      const selection = $getRoot().select(0, 0);
      selection.focus.set($byId('c').getKey(), 0, 'element');
    });
    expect(pages({ ...PAGES, c: 5 })).toEqual([1, 2]);
  });

  test('are those of the whole text when all is selected; text without a layout counts with the text before it', () => {
    change(page.editor, () => $getRoot().select(0, BODY.length));
    expect(pages()).toEqual([1, 3]);
    select(['f', 0], ['f', 3]);
    expect(pages()).toEqual([3, 3]);
    select(['d', 0], ['e', 0]);
    expect(pages()).toEqual([3, 3]);
  });

  test('are null without a selection', () => {
    select(['c', 4], ['c', 4]);
    expect(pages()).toBeNull();
    change(page.editor, () => $setSelection(null));
    expect(pages()).toBeNull();
  });

  test('appear in the status bar', () => {
    expect(nl.status.part('Selectie', 1, '0:01', { from: 2, to: 2 })).toBe('Selectie: 1 woord, 0:01, pagina 2');
    expect(nl.status.part('Selectie', 640, '4:38', { from: 2, to: 4 })).toBe('Selectie: 640 woorden, 4:38, pagina 2–4');
    expect(nl.status.part('Selectie', 640, '4:38', null)).toBe('Selectie: 640 woorden, 4:38');
  });
});
