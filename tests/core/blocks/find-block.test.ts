import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { findBlockIn } from '../../../engine/core/blocks/find-block.ts';

const block = (id: string, ...aliases: string[]): Block =>
  blockSchema.parse({ id, kind: 'passage', title: id, aliases, revision: '0'.repeat(64) });

describe('a block', () => {
  it('is found under its id and under a former one', () => {
    const [first, second] = [block('28638-238', '2023Z12345'), block('passage-opvang')];
    const find = findBlockIn([first, second]);
    expect(find('28638-238')).toBe(first);
    expect(find('2023Z12345')).toBe(first);
    expect(find('passage-opvang')).toBe(second);
    expect(find('passage-zorg')).toBeUndefined();
  });

  it('that has an id is found under it before another that once had it', () => {
    const [renamed, own] = [block('nieuw', 'oud'), block('oud')];
    expect(findBlockIn([renamed, own])('oud')).toBe(own);
    expect(findBlockIn([own, renamed])('oud')).toBe(own);
  });

  it('is the first of two that once had the name', () => {
    const [one, other] = [block('een', 'oud'), block('twee', 'oud')];
    expect(findBlockIn([one, other])('oud')).toBe(one);
  });
});
