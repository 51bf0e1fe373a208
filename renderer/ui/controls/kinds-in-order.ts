import type { BlockKind } from '../../../engine/core/blocks/block.ts';

/** In the order in which the library lists them. */
export const KINDS_IN_ORDER: readonly BlockKind[] = [
  'demand',
  'motion',
  'finding',
  'quote',
  'question',
  'passage',
  'figure',
  'commitment',
  'source',
];
