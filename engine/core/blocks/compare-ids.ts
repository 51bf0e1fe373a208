import type { Block } from './block.ts';

/** Order of the blocks of a library: by id, UTF-16 code unit by code unit. For `sort`. */
export function compareIds({ id: one }: Pick<Block, 'id'>, { id: other }: Pick<Block, 'id'>): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
