import type { BlockId } from '../richtext/model.ts';
import type { Block } from './block.ts';

/** Finds a block by its id or one of its aliases. */
export type FindBlock = (name: BlockId) => Block | undefined;

/** Finds a block by its id; where no block has that id, the first one with that alias. */
export function createFindBlock(blocks: readonly Block[]): FindBlock {
  const byName = new Map(blocks.map((block) => [block.id, block]));
  for (const block of blocks) for (const alias of block.aliases) if (!byName.has(alias)) byName.set(alias, block);
  return (name) => byName.get(name);
}
