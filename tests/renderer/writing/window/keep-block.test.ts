import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { findEquivalentBlock, toLibraryBlock } from '../../../../renderer/writing/window/keep-block.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

let blocks: readonly Block[];
beforeAll(async () => {
  blocks = await starterBlocks();
});
const of = (kind: Block['kind']): Block => {
  const block = blocks.find((one) => one.kind === kind);
  if (!block) throw new Error(`no ${kind}`);
  return block;
};
const nothing = () => false;

describe('a loose block of a document', () => {
  test('is equivalent to the library motion with its Kamerstuk, not to another motion with its title', () => {
    const motion = of('motion');
    const other: Block = { ...motion, id: 'van-elders', title: 'Anders genoemd' };
    expect(findEquivalentBlock(other, blocks)).toBe(motion);
    const paper = motion.kind === 'motion' ? motion.kamerstuk : null;
    expect(paper).not.toBeNull();
    const elsewhere = { ...motion, kamerstuk: paper && { ...paper, number: '99999' } } as Block;
    expect(findEquivalentBlock(elsewhere, blocks)).toBeUndefined();
  });

  test('is equivalent to the block of its kind with the same title', () => {
    const demand = of('demand');
    expect(findEquivalentBlock({ ...demand, id: 'x', title: ` ${demand.title.toUpperCase()} ` }, blocks)).toBe(demand);
    expect(findEquivalentBlock({ ...demand, id: 'x', title: '' }, blocks)).toBeUndefined();
  });

  test('is found under its former id, whether it is linked or added', () => {
    const demand = of('demand');
    const loose: Block = { ...demand, id: 'eis-van-elders', aliases: ['nog-ouder'] };
    expect(toLibraryBlock(loose, demand, nothing)).toEqual({
      ...demand,
      aliases: [...demand.aliases, 'eis-van-elders', 'nog-ouder'],
    });
    expect(toLibraryBlock(loose, undefined, nothing).aliases).toEqual(['nog-ouder', 'eis-van-elders']);
  });

  test('gets no alias if it keeps its id', () => {
    const motion = of('motion');
    expect(toLibraryBlock(motion, undefined, nothing).aliases).not.toContain(motion.id);
  });
});
