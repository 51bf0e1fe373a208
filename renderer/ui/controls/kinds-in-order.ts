import type { BlockKind } from '../../../engine/core/blocks/block.ts';

/** The order in which the library lists the kinds. */
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
