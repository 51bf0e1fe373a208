import type { Block } from './block.ts';
import { quoteStateOn } from './quote.ts';

/** Whether a block no longer holds on a day (`2026-11-25`). Of a quote that is its approval: what was published stays so. */
export function isPast(block: Block, today: string): boolean {
  if (block.kind === 'quote') return quoteStateOn(block, today) === 'expired';
  return block.validUntil !== null && block.validUntil < today;
}
