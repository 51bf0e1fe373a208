import { randomUUID } from 'node:crypto';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { isSameBlock } from '../../../engine/core/blocks/is-same-block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';

/** States whose blocks are kept: windows that missed more than this many changes read all blocks again. */
const KEPT = 4;

/** The blocks that windows were given last, so that a change of one block sends one block and not all. */
export interface LibraryStates {
  /** The name of the state with these blocks. */
  nameOf: (blocks: readonly Block[]) => string;
  /** Another library is read: the blocks of the former one are let go. */
  clear: () => void;
  /** How the blocks differ from those of an earlier state. null: that state is not kept any more. */
  changesSince: (state: string, blocks: readonly Block[]) => { changed: Block[]; removed: BlockId[] } | null;
}

export function createLibraryStates(): LibraryStates {
  /** The newest last. */
  let states: { name: string; blocks: readonly Block[] }[] = [];
  return {
    nameOf: (blocks) => {
      const known = states.find((state) => state.blocks === blocks);
      if (known) return known.name;
      const name = randomUUID();
      states = [...states, { name, blocks }].slice(-KEPT);
      return name;
    },
    clear: () => {
      states = [];
    },
    changesSince: (state, blocks) => {
      const former = states.find(({ name }) => name === state)?.blocks;
      if (!former) return null;
      const before = new Map(former.map((block) => [block.id, block]));
      const changed: Block[] = [];
      for (const block of blocks) {
        const earlier = before.get(block.id);
        if (!earlier || !isSameBlock(earlier, block)) changed.push(block);
        before.delete(block.id);
      }
      return { changed, removed: [...before.keys()] };
    },
  };
}
