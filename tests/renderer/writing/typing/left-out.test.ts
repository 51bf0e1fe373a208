import { expect, test } from 'vitest';
import type { Holds } from '../../../../renderer/document/open/page-editors.ts';
import { leftOut } from '../../../../renderer/writing/typing/clipboard/left-out.ts';
import { openPage } from '../../document/editor/page.ts';

const cell = { type: 'tablecell', children: [{ type: 'figure', figure: {} }] };
const copied = (namespace: string): string =>
  JSON.stringify({
    namespace,
    nodes: [
      { type: 'blockInstance', block: { block: 'motie' } },
      { type: 'pageBreak' },
      { type: 'table', children: [{ type: 'tablerow', children: [cell, cell] }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'pageBreak' }] },
    ],
  });
const out = (holds: Holds, namespace = 'inbreng') => leftOut(copied(namespace), openPage([]), holds);

test('of what is pasted from a page the parts that a place can’t hold are named, with their number', () => {
  expect(out('page')).toEqual([]);
  expect(out('own-text')).toEqual([
    { kind: 'block', count: 1 },
    { kind: 'page-break', count: 1 },
  ]);
  expect(out('note')).toEqual([
    { kind: 'block', count: 1 },
    { kind: 'page-break', count: 1 },
    { kind: 'picture', count: 2 },
  ]);
});

test('of what another program calls Lexical’s own nothing is said', () => {
  expect(out('note', 'other')).toEqual([]);
  expect(leftOut('', openPage([]), 'note')).toEqual([]);
  expect(leftOut('{', openPage([]), 'note')).toEqual([]);
});
