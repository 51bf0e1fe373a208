import { expect, test } from 'vitest';
import { en } from '../../../renderer/texts/en.ts';
import { nl } from '../../../renderer/texts/nl.ts';

test('one block, and one point that was left as it is, are said as one', () => {
  expect(nl.details.blocksUsed(1, 0)).toBe('1 bouwsteen, in de laatste versie');
  expect(nl.details.blocksUsed(2, 0)).toBe('2 bouwstenen, alle in de laatste versie');
  expect(en.details.blocksUsed(1, 0)).toBe('1 block, in the latest version');
  expect(nl.checks.showSilenced(1)).toBe('1 punt dat rust');
  expect(nl.checks.showSilenced(2)).toBe('2 punten die rusten');
});

test('a number from a thousand on is written as people write it in that language', () => {
  expect(nl.status.words(12_500)).toBe('12.500 woorden');
  expect(en.status.words(12_500)).toBe('12,500 words');
  expect(nl.status.words(1_000)).toBe('1.000 woorden');
  expect(nl.status.words(999)).toBe('999 woorden');
  expect(en.status.words(1_234_567)).toBe('1,234,567 words');
});
