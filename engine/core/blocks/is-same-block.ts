import type { Block } from './block.ts';

/** Whether two readings of one block are equal. Revisions are compared first: they differ most often. */
export function isSameBlock(one: Block, other: Block): boolean {
  return one === other || (one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other));
}
