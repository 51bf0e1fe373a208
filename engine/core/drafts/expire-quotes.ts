import { getQuoteState } from '../blocks/quote.ts';
import type { Draft } from './draft.ts';

/**
 * The draft as it is printed on a day (`2026-11-25`): a quote whose approval has ended becomes `expired`. Compose has
 * no clock, and the stored block keeps its recorded state.
 */
export function expireQuotes<Kept extends Pick<Draft, 'blocks'>>(draft: Kept, today: string): Kept {
  const expired = Object.entries(draft.blocks).flatMap(([id, block]) => {
    if (block.kind !== 'quote') return [];
    const state = getQuoteState(block, today);
    return state === block.state ? [] : [[id, { ...block, state }] as const];
  });
  return expired.length === 0 ? draft : { ...draft, blocks: { ...draft.blocks, ...Object.fromEntries(expired) } };
}
