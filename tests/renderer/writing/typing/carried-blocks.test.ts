import { expect, test } from 'vitest';
import { collectIds, createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import {
  addCarriedBlocks,
  collectCarriedBlocks,
  readCarriedBlocks,
} from '../../../../renderer/writing/typing/clipboard/carried-blocks.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

const { body, ...head } = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const EMPTY = { ...head, blocks: {} };

test('copies blocks into another document with all blocks that they refer to', () => {
  const carried = collectCarriedBlocks(body, head, createCountingIds('copy-'));
  const blocks = readCarriedBlocks(carried ?? '');
  const there = addCarriedBlocks(EMPTY, blocks, createCountingIds('there-'));
  expect(Object.keys(there.blocks).sort()).toEqual(Object.keys(head.blocks).sort());
  const ids = Object.values(there.blocks).flatMap((block) => collectIds(block.body));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith('there-'))).toBe(true);
});

test('keeps the copies that a document has', () => {
  const blocks = readCarriedBlocks(collectCarriedBlocks(body, head, createCountingIds('copy-')) ?? '');
  expect(addCarriedBlocks(head, blocks, createCountingIds('there-'))).toBe(head);
});

test('carries nothing for text without blocks, and ignores invalid data', () => {
  expect(
    collectCarriedBlocks([{ type: 'paragraph', id: 'p', content: [] }], head, createCountingIds('copy-')),
  ).toBeNull();
  for (const json of ['', '{', '{}', '[{"id":"x"}]', '[1]']) expect(readCarriedBlocks(json)).toEqual([]);
});
