import { expect, test } from 'vitest';
import { foundIn, labelledSentences } from './labelled.ts';

const cases = labelledSentences('sentences-held-back.json');
const key = ([motion, said]: readonly [string, string]) => `${motion} ${said}`;
const results = cases.map((labelled) => {
  const expected = new Set(labelled.finds.map(key));
  const found = new Set(foundIn(labelled).map(key));
  return {
    sentence: labelled.sentence,
    right: [...found].filter((each) => expected.has(each)).length,
    wrong: [...found].filter((each) => !expected.has(each)),
    missed: [...expected].filter((each) => !found.has(each)),
  };
});
const sum = (count: (result: (typeof results)[number]) => number) =>
  results.reduce((total, each) => total + count(each), 0);

/**
 * Measured when the check first ran on these: 12 of 12 wrong sentences found, none of 12 right ones named. One author wrote
 * the sentences and the check, so the figure shows only that the rules hold beyond their examples.
 */
test('precision and recall on sentences that were not used for writing the check', () => {
  const right = sum((each) => each.right);
  const precision = right / (right + sum((each) => each.wrong.length));
  const recall = right / (right + sum((each) => each.missed.length));
  const faults = results.filter((each) => each.wrong.length + each.missed.length > 0);
  expect(faults).toEqual([]);
  expect([precision, recall]).toEqual([1, 1]);
});
