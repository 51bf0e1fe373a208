import { expect, it } from 'vitest';
import { nextCheckDelay } from '../../electron/processes/library/next-check-delay.ts';

const HOUR = 3_600_000;

it('looks again within seconds at a library that answers at once, sooner where it is in use', () => {
  expect(nextCheckDelay({ checkTook: 1, idleFor: 0, isAway: false })).toBe(2_500);
  expect(nextCheckDelay({ checkTook: 1, idleFor: HOUR, isAway: false })).toBe(10_000);
});

it('looks at a slow library less often, at least once a minute where nothing is asked of it', () => {
  expect(nextCheckDelay({ checkTook: 200, idleFor: 59_000, isAway: false })).toBe(5_000);
  expect(nextCheckDelay({ checkTook: 50, idleFor: HOUR, isAway: false })).toBe(30_000);
  expect(nextCheckDelay({ checkTook: 1_500, idleFor: HOUR, isAway: false })).toBe(60_000);
});

it('looks at a library that went away as often as at one in use: the windows wait for it', () => {
  expect(nextCheckDelay({ checkTook: 3_000, idleFor: HOUR, isAway: true })).toBe(75_000);
  expect(nextCheckDelay({ checkTook: 1, idleFor: HOUR, isAway: true })).toBe(2_500);
});
