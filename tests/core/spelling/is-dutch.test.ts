import { expect, test } from 'vitest';
import { isDutch } from '../../../engine/core/spelling/is-dutch.ts';

test('recognises Dutch of every region and no other language', () => {
  expect(['nl', 'nl-NL', 'NL-be'].map(isDutch)).toEqual([true, true, true]);
  expect(['en', 'nld', 'fy-NL', '', null].map(isDutch)).toEqual([false, false, false, false, false]);
});
