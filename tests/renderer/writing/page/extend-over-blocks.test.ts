// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode, CellNode, TableCell } from '../../../../engine/core/richtext/model.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { $selectedContent } from '../../../../renderer/document/editor/commands/insert-content.ts';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import { $choose } from '../../../../renderer/writing/page/adjacent-block.ts';
import { registerBlockKeys } from '../../../../renderer/writing/page/block-keys.ts';
import {
  $extendByPage,
  $extendToBlock,
  $startFromChosen,
} from '../../../../renderer/writing/page/extend-over-blocks.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

let sample: Draft;
let instance: BlockInstance;
beforeAll(() => {
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
  const found = sample.body.find((node) => node.type === 'blockInstance');
  if (!found) throw new Error('no block in the sample');
  instance = found;
});

const line = (id: string, text: string): BodyNode => ({ type: 'paragraph', id, content: [{ type: 'run', text }] });
const block = (id: string): BodyNode => ({ ...instance, id });

const ARROWS = {
  ArrowUp: KEY_ARROW_UP_COMMAND,
  ArrowDown: KEY_ARROW_DOWN_COMMAND,
  ArrowLeft: KEY_ARROW_LEFT_COMMAND,
  ArrowRight: KEY_ARROW_RIGHT_COMMAND,
} as const;

function open(body: BodyNode[]) {
  const document = opened({ ...sample, body });
  const { editor } = document;
  registerBlockKeys(editor, {
    enter: () => {},
    move: () => {},
    remove: () => {},
    onArrive: () => {},
    goToEdge: () => {},
    canTypeBelow: () => true,
    onType: () => {},
  });
  const settle = (): void => change(editor, () => {});
  return {
    document,
    choose: (id: string): void => change(editor, () => $choose($byId(id).getKey())),
    caret: (id: string, at: 'start' | 'end'): void =>
      change(editor, () => {
        const node = $byId(id);
        if ($isElementNode(node)) at === 'start' ? node.selectStart() : node.selectEnd();
      }),
    shift: (key: keyof typeof ARROWS | 'PageUp' | 'PageDown'): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { key, shiftKey: true, cancelable: true });
      editor.dispatchCommand(key === 'PageUp' || key === 'PageDown' ? KEY_DOWN_COMMAND : ARROWS[key], event);
      settle();
      return event;
    },
    click: (id: string): void => change(editor, () => void $extendToBlock($byId(id))),
    type: (sign: string): void => {
      editor.dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', { key: sign, cancelable: true }));
      settle();
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign);
      settle();
    },
    backspace: (): void => {
      editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { key: 'Backspace' }));
      settle();
    },
    undo: (): void => {
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      settle();
    },
    redo: (): void => {
      editor.dispatchCommand(REDO_COMMAND, undefined);
      settle();
    },
    chosen: (): string[] =>
      editor.getEditorState().read(() => {
        const selection = $getSelection();
        const keys = $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
        return body.map(({ id }) => id).filter((id) => keys.includes($byId(id).getKey()));
      }),
    /** Extends from the chosen block to a position in text, as Chromium does. */
    upTo: (id: string, at: number, side: 'above' | 'below'): void =>
      change(editor, () => {
        $startFromChosen(side);
        const node = $byId(id);
        const text = $isElementNode(node) ? node.getFirstChild() : null;
        const selection = $getSelection();
        if ($isRangeSelection(selection) && $isTextNode(text)) selection.focus.set(text.getKey(), at, 'text');
      }),
    /** The selection: ids of blocks, and text. */
    selected: (): string[] =>
      editor.read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
        return $selectedContent(editor).map((node) => (node.type === 'blockInstance' ? node.id : plainText([node])));
      }),
    shown: (): string[] => shown(document),
  };
}

const shown = (document: OpenDocument): string[] =>
  document.draft().body.map((node) => (node.type === 'blockInstance' ? '▮' : plainText([node])));

const BODY = (): BodyNode[] => [line('a', 'een twee'), block('b'), block('c'), line('d', 'drie vier'), block('e')];

describe('from a chosen block', () => {
  test('selects the block with the content above or below it, and returns to it, by Shift and arrows', () => {
    const page = open(BODY());
    page.choose('b');
    page.shift('ArrowDown');
    expect(page.selected()).toEqual(['b', 'c']);
    page.shift('ArrowUp');
    expect(page.chosen()).toEqual(['b']);
    page.choose('c');
    page.shift('ArrowLeft');
    expect(page.selected()).toEqual(['b', 'c']);
    page.shift('ArrowRight');
    expect(page.chosen()).toEqual(['c']);
    // The first block has no node above it to select.
    const first = open([block('x'), block('y')]);
    first.choose('x');
    first.shift('ArrowUp');
    expect(first.chosen()).toEqual(['x']);
    first.shift('ArrowDown');
    first.shift('ArrowDown');
    expect(first.selected()).toEqual(['x', 'y']);
  });

  test('selects as many nodes as a page holds, and at least one, by Shift Page Up or Down', () => {
    const page = open(BODY());
    // Each node is 100 pixels high, and `height` is the visible height.
    const byPage = (isBack: boolean, height: number): void =>
      change(page.document.editor, () => {
        const keys = $getRoot().getChildrenKeys();
        $extendByPage(page.document.editor, isBack, height, (key) => {
          const at = keys.indexOf(key);
          return { top: 100 * at, bottom: 100 * at + 100 };
        });
      });
    page.choose('b');
    byPage(false, 210);
    expect(page.selected()).toEqual(['b', 'c', 'drie vier']);
    byPage(false, 210);
    expect(page.selected()).toEqual(['b', 'c', 'drie vier', 'e']);
    page.choose('b');
    byPage(true, 1_000);
    expect(page.selected()).toEqual(['een twee', 'b']);
    page.choose('e');
    byPage(true, 250);
    expect(page.selected()).toEqual(['c', 'drie vier', 'e']);
    page.choose('b');
    page.shift('PageDown');
    expect(page.selected()).toEqual(['b', 'c']);
    page.shift('PageUp');
    expect(page.chosen()).toEqual(['b']);
    // Chromium handles a selection of text only.
    page.caret('a', 'start');
    expect(page.shift('PageDown').defaultPrevented).toBe(false);
  });

  test('selects up to another block, or back to the same one, by Shift and a click', () => {
    const page = open(BODY());
    page.choose('b');
    page.click('e');
    expect(page.selected()).toEqual(['b', 'c', 'drie vier', 'e']);
    page.click('c');
    expect(page.selected()).toEqual(['b', 'c']);
    page.click('b');
    expect(page.chosen()).toEqual(['b']);
    page.choose('e');
    page.click('c');
    expect(page.selected()).toEqual(['c', 'drie vier', 'e']);
    page.caret('a', 'end');
    page.click('c');
    expect(page.selected()).toEqual(['', 'b', 'c']);
  });

  test('restores deleted content completely, and keeps the text around it apart', () => {
    const page = open(BODY());
    page.choose('c');
    page.upTo('d', 5, 'below');
    expect(page.selected()).toEqual(['c', 'drie ']);
    page.backspace();
    expect(page.shown()).toEqual(['een twee', '▮', 'vier', '▮']);
    page.undo();
    expect(page.shown()).toEqual(['een twee', '▮', '▮', 'drie vier', '▮']);
    page.redo();
    expect(page.shown()).toEqual(['een twee', '▮', 'vier', '▮']);
    page.undo();

    page.choose('b');
    page.upTo('a', 4, 'above');
    page.backspace();
    expect(page.shown()).toEqual(['een ', '▮', 'drie vier', '▮']);
    page.undo();
    page.choose('b');
    page.shift('ArrowDown');
    page.backspace();
    expect(page.shown()).toEqual(['een twee', 'drie vier', '▮']);
    page.undo();
    expect(page.shown()).toEqual(['een twee', '▮', '▮', 'drie vier', '▮']);
  });

  test('replaces the selection by typed text', () => {
    const page = open(BODY());
    page.choose('b');
    page.shift('ArrowDown');
    page.type('x');
    expect(page.shown()).toEqual(['een twee', 'x', 'drie vier', '▮']);
    page.undo();
    expect(page.shown()).toEqual(['een twee', '▮', '▮', 'drie vier', '▮']);
  });
});

describe('from text', () => {
  test('selects an adjacent block as a whole, and deselects it again', () => {
    const page = open(BODY());
    page.caret('a', 'end');
    page.shift('ArrowRight');
    expect(page.selected()).toContain('b');
    page.shift('ArrowDown');
    expect(page.selected()).toEqual(expect.arrayContaining(['b', 'c']));
    page.shift('ArrowUp');
    page.shift('ArrowLeft');
    expect(page.selected()).toEqual([]);
    page.type('!');
    expect(page.shown()).toEqual(['een twee!', '▮', '▮', 'drie vier', '▮']);
    page.caret('d', 'start');
    page.shift('ArrowUp');
    expect(page.selected()[0]).toBe('c');
    page.backspace();
    expect(page.shown()).toEqual(['een twee!', '▮', 'drie vier', '▮']);
  });
});

describe('from a cell of a table', () => {
  const cell = (id: string, ...content: CellNode[]): TableCell => ({ id, content });
  const table: BodyNode = {
    type: 'table',
    id: 't',
    columns: [{}],
    rows: [{ cells: [cell('c', line('cp', 'cel') as CellNode, { type: 'figure', id: 'f', image: '0'.repeat(64) })] }],
  };

  test('does not select a picture below the text as a block of the page', () => {
    const page = open([block('b'), block('c1'), line('a', 'een'), table]);
    for (const key of ['ArrowRight', 'ArrowDown'] as const) {
      page.caret('cp', 'end');
      page.shift(key);
      page.type('!');
    }
    expect(page.shown()).toEqual(['▮', '▮', 'een', 'cel!!']);
  });

  test('selects a block above or below by Shift and a click', () => {
    const page = open([line('z', 'nul'), block('b'), line('a', 'een'), table, line('d', 'drie'), block('e')]);
    page.caret('cp', 'start');
    page.click('b');
    expect(page.selected()).toEqual(expect.arrayContaining(['b', 'een']));
    page.caret('cp', 'start');
    page.click('e');
    expect(page.selected()).toEqual(expect.arrayContaining(['drie', 'e']));
  });
});

test('undoes a character typed on a chosen block together with its new line', () => {
  const page = open(BODY());
  page.choose('b');
  page.type('x');
  expect(page.shown()).toEqual(['een twee', '▮', 'x', '▮', 'drie vier', '▮']);
  page.undo();
  expect(page.shown()).toEqual(['een twee', '▮', '▮', 'drie vier', '▮']);
  page.redo();
  expect(page.shown()).toEqual(['een twee', '▮', 'x', '▮', 'drie vier', '▮']);
  expect(page.document.editor.getEditorState().read(() => $getRoot().getChildrenSize())).toBe(6);
});
