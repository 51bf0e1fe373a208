import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { createFindBlock } from '../../../engine/core/blocks/find-block.ts';

const block = (id: string, ...aliases: string[]): Block =>
  blockSchema.parse({ id, kind: 'passage', title: id, aliases, revision: '0'.repeat(64) });

describe('finding a block', () => {
  it('finds it by its id and by a former id', () => {
    const [first, second] = [block('28638-238', '2023Z12345'), block('passage-opvang')];
    const find = createFindBlock([first, second]);
    expect(find('28638-238')).toBe(first);
    expect(find('2023Z12345')).toBe(first);
    expect(find('passage-opvang')).toBe(second);
    expect(find('passage-zorg')).toBeUndefined();
  });

  it('prefers the block with that id to one that had it before', () => {
    const [renamed, own] = [block('nieuw', 'oud'), block('oud')];
    expect(createFindBlock([renamed, own])('oud')).toBe(own);
    expect(createFindBlock([own, renamed])('oud')).toBe(own);
  });

  it('finds the first of two blocks that had the id before', () => {
    const [one, other] = [block('een', 'oud'), block('twee', 'oud')];
    expect(createFindBlock([one, other])('oud')).toBe(one);
  });
});
