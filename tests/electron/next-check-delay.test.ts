import { expect, it } from 'vitest';
import { nextCheckDelay } from '../../electron/processes/library/next-check-delay.ts';

const HOUR = 3_600_000;

it('checks a library that responds at once again within seconds, sooner when it is in use', () => {
  expect(nextCheckDelay({ checkTook: 1, idleFor: 0, isAway: false })).toBe(2_500);
  expect(nextCheckDelay({ checkTook: 1, idleFor: HOUR, isAway: false })).toBe(10_000);
});

it('checks a slow library less often, at least once a minute when no request comes', () => {
  expect(nextCheckDelay({ checkTook: 200, idleFor: 59_000, isAway: false })).toBe(5_000);
  expect(nextCheckDelay({ checkTook: 50, idleFor: HOUR, isAway: false })).toBe(30_000);
  expect(nextCheckDelay({ checkTook: 1_500, idleFor: HOUR, isAway: false })).toBe(60_000);
});

it('checks a library that became unreachable as often as one in use, because the windows wait for it', () => {
  expect(nextCheckDelay({ checkTook: 3_000, idleFor: HOUR, isAway: true })).toBe(75_000);
  expect(nextCheckDelay({ checkTook: 1, idleFor: HOUR, isAway: true })).toBe(2_500);
});
