// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { $pageOfBlock } from '../../../../renderer/document/open/caret-block.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';
import { open } from '../../writing/side/window.ts';

let sample: Draft;
beforeAll(() => {
  sample = specimen('inbreng-commissiedebat', finding(starterBlocks()));
});

test('a node that was not laid out has the page of the node before it', () => {
  const paragraph = (id: string) => ({ type: 'paragraph' as const, id, content: [] });
  const document = open({ ...sample, body: ['a', 'b', 'c', 'd'].map(paragraph) });
  const pageOf = (node: string, known: Record<string, number>) =>
    document.editor.getEditorState().read(() => $pageOfBlock({ node, block: null }, { pageOf: known }));
  expect(pageOf('b', { a: 1, b: 2 })).toBe(2);
  expect(pageOf('c', { a: 1, b: 2, d: 3 })).toBe(2);
  expect(pageOf('a', { b: 2 })).toBe(1);
  expect(pageOf('gone', { a: 2 })).toBe(1);
});
