import { expect, it } from 'vitest';
import { nextLookDelay } from '../../electron/processes/library/next-look-delay.ts';

it('looks again within seconds at a library that answers at once, sooner where it is in use', () => {
  expect(nextLookDelay({ lookTook: 1, idleFor: 0 })).toBe(2_500);
  expect(nextLookDelay({ lookTook: 1, idleFor: 3_600_000 })).toBe(10_000);
});

it('looks at a slow library less often, and least where nothing is asked of it', () => {
  expect(nextLookDelay({ lookTook: 200, idleFor: 59_000 })).toBe(5_000);
  expect(nextLookDelay({ lookTook: 200, idleFor: 61_000 })).toBe(120_000);
});
