import { expect, test } from 'vitest';
import { en } from '../../../renderer/texts/en.ts';
import { nl } from '../../../renderer/texts/nl.ts';

test('a date in a column is of digits in Dutch, and names its month in English', () => {
  expect(['2026-12-03', '2026-05-21', '2026-09-01'].map(nl.shortDate)).toEqual([
    '03-12-2026',
    '21-05-2026',
    '01-09-2026',
  ]);
  expect(['2026-12-03', '2026-05-21', '2026-09-01'].map(en.shortDate)).toEqual([
    '3 Dec 2026',
    '21 May 2026',
    '1 Sep 2026',
  ]);
  expect([nl.shortDate('2026'), en.shortDate('2026')]).toEqual(['', '']);
});
