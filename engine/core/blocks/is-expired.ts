import type { Block } from './block.ts';
import { getQuoteState } from './quote.ts';

/** Whether a block has expired on a day (`2026-11-25`). A quote expires with its approval, unless it was published. */
export function isExpired(block: Block, today: string): boolean {
  if (block.kind === 'quote') return getQuoteState(block, today) === 'expired';
  return block.validUntil !== null && block.validUntil < today;
}
