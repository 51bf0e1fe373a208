import type { BlockKind } from '../../../engine/core/blocks/block.ts';

/** The kinds of blocks that can support a demand. */
export const GROUND_KINDS: readonly BlockKind[] = ['motion', 'finding', 'commitment', 'figure', 'source'];
