import type { Block } from './block.ts';

/** Whether two readings of one block are equal in everything. The revision is compared first: it tells most apart. */
export function isSameBlock(one: Block, other: Block): boolean {
  return one === other || (one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other));
}
