import { expect, test } from 'vitest';
import type { Holds } from '../../../../renderer/document/open/page-editors.ts';
import { findOmittedParts } from '../../../../renderer/writing/typing/clipboard/omitted-parts.ts';
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
const out = (holds: Holds, namespace = 'inbreng') => findOmittedParts(copied(namespace), openPage([]), holds);

test('names the pasted parts that an editor cannot contain, with their number', () => {
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

test("reports nothing for another program's data of Lexical's type", () => {
  expect(out('note', 'other')).toEqual([]);
  expect(findOmittedParts('', openPage([]), 'note')).toEqual([]);
  expect(findOmittedParts('{', openPage([]), 'note')).toEqual([]);
});
