import { describe, expect, test } from 'vitest';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { diffGrounds } from '../../../engine/core/drafts/diff-grounds.ts';
import { placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockInstance, Ground } from '../../../engine/core/richtext/model.ts';
import { specimen } from '../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../templates/starter-library.ts';

const draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const instance = draft.body.find(
  (node): node is BlockInstance => node.type === 'blockInstance' && draft.blocks[node.block]?.kind === 'demand',
);
const demand = draft.blocks[instance?.block ?? ''] as BlockOf<'demand'>;

/** The grounds that the draft prints when it stores these changes. */
function printed(grounds: BlockInstance['grounds']): Ground[] {
  if (!instance) throw new Error('no demand in the sample');
  const { grounds: _, ...rest } = instance;
  return placeBlock(draft, { ...rest, ...(grounds ? { grounds } : {}) })?.grounds ?? [];
}

describe("the stored difference of a demand's grounds", () => {
  test('is undefined for the usual grounds', () => {
    expect(
      diffGrounds(
        demand.grounds,
        demand.grounds.map((ground) => ({ ...ground })),
      ),
    ).toBeUndefined();
  });

  test.each<[string, (usual: readonly Ground[]) => Ground[]]>([
    ['one more', (usual) => [...usual, { block: 'cijfer-x', shows: 'laat zien hoeveel' }]],
    ['one less', (usual) => usual.slice(1)],
    ['other words', ([first, ...rest]) => [{ ...first, shows: 'iets anders' } as Ground, ...rest]],
    ['none', () => []],
  ])('brings back the same grounds: %s', (_name, wanted) => {
    const grounds = wanted(demand.grounds);
    const byBlock = (list: readonly Ground[]) => [...list].sort((a, b) => a.block.localeCompare(b.block));
    expect(byBlock(printed(diffGrounds(demand.grounds, grounds)))).toEqual(byBlock(grounds));
  });
});
