import { expect, test } from 'vitest';
import { collectIds, createCountingIds } from '../../../../engine/core/richtext/ids.ts';
import {
  carriedBlocks,
  readCarriedBlocks,
  withCarriedBlocks,
} from '../../../../renderer/writing/typing/clipboard/carried-blocks.ts';
import { specimen } from '../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../templates/starter-library.ts';

const { body, ...head } = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const EMPTY = { ...head, blocks: {} };

test('blocks that are copied bring their copies into another document, with all that these rest on', () => {
  const carried = carriedBlocks(body, head, createCountingIds('copy-'));
  const blocks = readCarriedBlocks(carried ?? '');
  const there = withCarriedBlocks(EMPTY, blocks, createCountingIds('there-'));
  expect(Object.keys(there.blocks).sort()).toEqual(Object.keys(head.blocks).sort());
  const ids = Object.values(there.blocks).flatMap((block) => collectIds(block.body));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith('there-'))).toBe(true);
});

test('a document keeps the copies that it has', () => {
  const blocks = readCarriedBlocks(carriedBlocks(body, head, createCountingIds('copy-')) ?? '');
  expect(withCarriedBlocks(head, blocks, createCountingIds('there-'))).toBe(head);
});

test('text without blocks carries none, and what is no list of blocks is none', () => {
  expect(carriedBlocks([{ type: 'paragraph', id: 'p', content: [] }], head, createCountingIds('copy-'))).toBeNull();
  for (const json of ['', '{', '{}', '[{"id":"x"}]', '[1]']) expect(readCarriedBlocks(json)).toEqual([]);
});
