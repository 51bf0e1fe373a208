// @vitest-environment happy-dom
import { $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { createCountingIds, omitIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { $removeSelected, getSelectedContent } from '../../../../renderer/writing/window/selected-content.ts';
import { $byId, change, openPage, soundContentOf } from '../../document/editor/page.ts';

const paragraph = (id: string, text: string): Paragraph => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text }],
});
const list: BodyNode = {
  type: 'list',
  id: 'l',
  ordered: false,
  items: ['een', 'twee', 'drie'].map((text) => ({ id: `i-${text}`, content: [{ type: 'run', text }], lists: [] })),
};

function $textIn(node: LexicalNode): LexicalNode {
  if ($isTextNode(node)) return node;
  const first = $isElementNode(node) ? node.getFirstChild() : null;
  if (!first) throw new Error('no text');
  return $textIn(first);
}

function openSelected(content: BodyNode[], from: [string, number], to: [string, number]): LexicalEditor {
  const editor = openPage(content);
  change(editor, () => {
    const [start, end] = [$textIn($byId(from[0])), $textIn($byId(to[0]))];
    if (!$isTextNode(start)) return;
    const selection = start.select(from[1], from[1]);
    selection.focus.set(end.getKey(), to[1], 'text');
  });
  return editor;
}

function selected(content: BodyNode[], from: [string, number], to: [string, number]) {
  const editor = openSelected(content, from, to);
  const made = getSelectedContent(editor, createCountingIds('nieuw-'));
  return made && omitIds(made);
}

const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'run', text }] });
const bullets = (...texts: string[]) => ({
  type: 'list',
  ordered: false,
  items: texts.map((text) => ({ content: [{ type: 'run', text }], lists: [] })),
});

describe('the content of a block made from the selection', () => {
  test('is the selected text, also across paragraphs', () => {
    const text = [paragraph('p', 'voor na'), paragraph('q', 'slot')];
    expect(selected(text, ['p', 0], ['p', 4])).toEqual([line('voor')]);
    expect(selected(text, ['p', 5], ['q', 2])).toEqual([line('na'), line('sl')]);
    expect(selected(text, ['p', 3], ['p', 3])).toBeNull();
  });
  test('is a line of text or a list if a list is selected', () => {
    expect(selected([list], ['i-een', 1], ['i-een', 3])).toEqual([line('en')]);
    expect(selected([list], ['i-een', 1], ['i-twee', 2])).toEqual([bullets('en', 'tw')]);
    expect(selected([paragraph('p', 'voor na'), list], ['p', 2], ['i-twee', 2])).toEqual([
      line('or na'),
      bullets('een', 'tw'),
    ]);
  });
  test('is two lists if adjacent lists are selected', () => {
    const other: BodyNode = {
      ...list,
      id: 'm',
      items: [{ id: 'j', content: [{ type: 'run', text: 'vier' }], lists: [] }],
    };
    expect(selected([list, other], ['i-drie', 0], ['j', 4])).toEqual([bullets('drie'), bullets('vier')]);
  });
});

test('removing the selected text keeps the heading below it', () => {
  const heading: BodyNode = {
    type: 'heading',
    id: 'h',
    level: 1,
    slot: 'eisen',
    content: [{ type: 'run', text: 'kop' }],
  };
  const editor = openSelected([paragraph('p', 'voor na'), heading], ['p', 0], ['h', 0]);
  change(editor, $removeSelected);
  expect(soundContentOf(editor)).toEqual([heading]);
});
