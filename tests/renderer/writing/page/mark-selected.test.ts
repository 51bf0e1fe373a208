// @vitest-environment happy-dom
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode } from '../../../../engine/core/richtext/model.ts';
import { markSelected } from '../../../../renderer/writing/page/mark-selected.ts';
import { $measureSelected } from '../../../../renderer/writing/window/use-selection-measure.ts';
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

const line = (id: string, text: string): BodyNode => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});
const $words = (id: string): LexicalNode => {
  const node = $byId(id);
  const words = $isElementNode(node) ? node.getFirstChild() : null;
  if (!words) throw new Error(`${id} has no words`);
  return words;
};

function between() {
  const body = [
    line('a', 'een twee drie'),
    { ...instance, id: 'b' },
    { ...instance, id: 'c' },
    line('d', 'vier vijf zes'),
    { ...instance, id: 'e' },
  ];
  const document = opened({ ...sample, body });
  const end = markSelected(document.editor);
  const marked = (): string[] =>
    [...(document.editor.getRootElement()?.children ?? [])].flatMap((one, index) =>
      one.classList.contains('is-selected') ? [body[index]?.id ?? ''] : [],
    );
  const select = (from: [string, number], to: [string, number]): void =>
    change(document.editor, () => {
      const selection = $words(from[0]).selectStart();
      selection.anchor.set($words(from[0]).getKey(), from[1], 'text');
      selection.focus.set($words(to[0]).getKey(), to[1], 'text');
    });
  return { document, end, marked, select };
}

describe('blocks in the selection', () => {
  test('are marked as long as they are selected, in both directions', () => {
    const { document, end, marked, select } = between();
    select(['a', 4], ['d', 4]);
    expect(marked()).toEqual(['b', 'c']);
    select(['d', 4], ['a', 4]);
    expect(marked()).toEqual(['b', 'c']);
    select(['a', 4], ['a', 8]);
    expect(marked()).toEqual([]);
    change(document.editor, () => $getRoot().select(2, 5));
    expect(marked()).toEqual(['c', 'e']);
    change(document.editor, () => void $words('d').selectStart());
    expect(marked()).toEqual([]);
    end();
  });

  test('count with the words that they print', () => {
    const { document, select } = between();
    const parts = new Map([
      ['b', { words: 40, spoken: 30, seconds: 14 }],
      ['c', { words: 2, spoken: 2, seconds: 1 }],
      ['e', { words: 500, spoken: 500, seconds: 230 }],
    ]);
    const counted = () => document.editor.getEditorState().read(() => $measureSelected(parts).words);
    select(['a', 4], ['d', 4]);
    expect(counted()).toBe(2 + 40 + 2 + 1);
    select(['a', 4], ['a', 8]);
    expect(counted()).toBe(1);
    expect(document.editor.getEditorState().read(() => $measureSelected(undefined).words)).toBe(1);
  });

  test('are spoken without headings, tables and names of quoted speakers, as in the document', () => {
    const run = (text: string) => ({ type: 'run' as const, text });
    const body: BodyNode[] = [
      line('a', 'een twee'),
      { type: 'heading', id: 'h', level: 2, content: [run('Kop erboven')] },
      {
        type: 'quotation',
        id: 'q',
        content: [{ type: 'paragraph', id: 'qp', content: [run('drie vier vijf')] }],
        attribution: [run('Een commissie')],
      },
      {
        type: 'table',
        id: 't',
        columns: [{}, {}],
        rows: [{ cells: [cell('c', 'cel'), cell('d', 'nog een')] }],
      },
      line('z', 'zes'),
    ];
    const document = opened({ ...sample, body });
    const measured = (from: string, to: string) => {
      change(document.editor, () => {
        const selection = $words(from).selectStart();
        const end = $words(to);
        selection.focus.set(end.getKey(), end.getTextContentSize(), 'text');
      });
      return document.editor.getEditorState().read(() => $measureSelected(undefined));
    };
    expect(measured('a', 'z')).toMatchObject({ words: 2 + 2 + 3 + 2 + 3 + 1, spoken: 2 + 3 + 1 });
    expect(measured('a', 'h')).toMatchObject({ words: 4, spoken: 4 });
    expect(measured('qp', 'qp')).toMatchObject({ words: 3, spoken: 3 });
  });
});

function cell(id: string, text: string) {
  return { id, content: [{ type: 'paragraph' as const, id: `${id}-p`, content: [{ type: 'run' as const, text }] }] };
}
