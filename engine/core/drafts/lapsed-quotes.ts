import { getQuoteState } from '../blocks/quote.ts';
import type { Draft } from './draft.ts';

/**
 * The draft as it is printed on a day (`2026-11-25`): a quote whose approval ended before it is printed as one that expired.
 * Composing knows no day, and the block itself stays what a person recorded.
 */
export function withLapsedQuotes<Kept extends Pick<Draft, 'blocks'>>(draft: Kept, today: string): Kept {
  const lapsed = Object.entries(draft.blocks).flatMap(([id, block]) => {
    if (block.kind !== 'quote') return [];
    const state = getQuoteState(block, today);
    return state === block.state ? [] : [[id, { ...block, state }] as const];
  });
  return lapsed.length === 0 ? draft : { ...draft, blocks: { ...draft.blocks, ...Object.fromEntries(lapsed) } };
}
