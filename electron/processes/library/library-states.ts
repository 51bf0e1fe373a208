import { randomUUID } from 'node:crypto';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { isSameBlock } from '../../../engine/core/blocks/is-same-block.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';

/** Number of states that are kept. A window that missed more changes reads all blocks again. */
const MAX_STATES = 4;

/** Remembers the blocks that windows have, so that a change of one block sends only that block. */
export interface LibraryStates {
  /** The id of the state with these blocks. */
  stateOf: (blocks: readonly Block[]) => string;
  /** Forgets all states, when another library is opened. */
  clear: () => void;
  /** The difference from an earlier state. null: that state is forgotten. */
  changesSince: (state: string, blocks: readonly Block[]) => { changed: Block[]; removed: BlockId[] } | null;
}

export function createLibraryStates(): LibraryStates {
  /** Newest last. */
  let states: { name: string; blocks: readonly Block[] }[] = [];
  return {
    stateOf: (blocks) => {
      const known = states.find((state) => state.blocks === blocks);
      if (known) return known.name;
      const name = randomUUID();
      states = [...states, { name, blocks }].slice(-MAX_STATES);
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
