import type { Block } from './block.ts';

/** Sort order of the blocks of a library: by id, in UTF-16 code units. */
export function compareIds({ id: one }: Pick<Block, 'id'>, { id: other }: Pick<Block, 'id'>): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
