import type { BlockKind } from '../../../engine/core/blocks/block.ts';

/** What may carry a demand. */
export const GROUND_KINDS: readonly BlockKind[] = ['motion', 'finding', 'commitment', 'figure', 'source'];
