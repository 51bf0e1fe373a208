import { expect, test } from 'vitest';
import { isPast } from '../../../engine/core/blocks/is-past.ts';
import { blankBlock } from '../../../renderer/blocks/blank-block.ts';

const TODAY = '2026-11-25';
const YESTERDAY = '2026-11-24';

test('a block holds on its last day, and not after it', () => {
  const demand = blankBlock('demand', 'n1', 'nl');
  expect(isPast(demand, TODAY)).toBe(false);
  expect(isPast({ ...demand, validUntil: TODAY }, TODAY)).toBe(false);
  expect(isPast({ ...demand, validUntil: YESTERDAY }, TODAY)).toBe(true);
});

test.each([
  ['concept', false],
  ['submitted', false],
  ['approved', true],
  ['published', false],
  ['expired', true],
] as const)('of a quote only the approval ends: %s after its last day', (state, past) => {
  const quote = blankBlock('quote', 'n1', 'nl');
  if (quote.kind !== 'quote') throw new Error('no quote');
  expect(isPast({ ...quote, state, validUntil: YESTERDAY }, TODAY)).toBe(past);
});
