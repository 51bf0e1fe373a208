import { beforeAll, describe, expect, test } from 'vitest';
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { findEquivalentBlock, toLibraryBlock, writeNewBlock } from '../../../../renderer/writing/window/keep-block.ts';
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

describe('a block that is written where it stands', () => {
  const write = async (kind: Block['kind'], text: string, outcome: 'written' | 'refused' = 'written') => {
    const sent: Block[] = [];
    const bridge: Pick<WindowBridge, 'writeBlock'> = {
      writeBlock: async ({ block }) => {
        sent.push(block);
        return outcome === 'written'
          ? { ok: true, value: { outcome, block: { ...block, id: 'nieuw' }, pictureWarnings: [] } }
          : { ok: false, problem: { code: 'no-library', file: null, message: 'Kies eerst een map.' } };
      },
    };
    const library = { blocks, reload: async () => undefined };
    return { made: await writeNewBlock(bridge, library, { kind, text }, 'elders gewijzigd'), sent };
  };

  test('has its text as the claim of a demand, or as the body of another kind with a short title', async () => {
    const demand = await write('demand', ' Bekostig de opvang ');
    expect(demand.made).toMatchObject({ ok: true, block: { id: 'nieuw', title: 'Bekostig de opvang', body: [] } });
    const words = `Wanneer komt de regering met een plan voor de opvang van alle slachtoffers die nu op een wachtlijst staan?`;
    const { sent } = await write('question', words);
    expect(sent[0]?.title).toBe('Wanneer komt de regering met een plan voor de opvang van alle …');
    expect(plainText(sent[0]?.body ?? [])).toBe(words);
  });

  test('is the block of the library that has that claim, and fails with a message where the library cannot be written', async () => {
    const there = of('demand');
    const { made, sent } = await write('demand', there.title);
    expect(made).toEqual({ ok: true, block: there });
    expect(sent).toEqual([]);
    const failed = await write('quote', 'Dit kan zo niet.', 'refused');
    expect(failed.made).toEqual({ ok: false, message: 'Kies eerst een map.' });
  });
});
