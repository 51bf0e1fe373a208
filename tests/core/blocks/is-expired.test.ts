import { expect, test } from 'vitest';
import { createBlankBlock } from '../../../engine/core/blocks/blank-block.ts';
import { isExpired } from '../../../engine/core/blocks/is-expired.ts';

const TODAY = '2026-11-25';
const YESTERDAY = '2026-11-24';

test('a block is valid on its last day and expired the day after', () => {
  const demand = createBlankBlock('demand', 'n1', 'nl');
  expect(isExpired(demand, TODAY)).toBe(false);
  expect(isExpired({ ...demand, validUntil: TODAY }, TODAY)).toBe(false);
  expect(isExpired({ ...demand, validUntil: YESTERDAY }, TODAY)).toBe(true);
});

test.each([
  ['concept', false],
  ['submitted', false],
  ['approved', true],
  ['published', false],
  ['expired', true],
] as const)('only the approval of a quote ends: %s after its last day', (state, past) => {
  const quote = createBlankBlock('quote', 'n1', 'nl');
  if (quote.kind !== 'quote') throw new Error('no quote');
  expect(isExpired({ ...quote, state, validUntil: YESTERDAY }, TODAY)).toBe(past);
});
