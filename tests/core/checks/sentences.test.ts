import { describe, expect, test } from 'vitest';
import { foundIn, labelledSentences } from './labelled.ts';

const cases = labelledSentences('sentences.json');

describe('a sentence against the status of a motion', () => {
  test('there are at least thirty labelled sentences, about as many right as wrong ones', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
    const wrong = cases.filter(({ finds }) => finds.length > 0).length;
    expect(Math.min(wrong, cases.length - wrong)).toBeGreaterThan(cases.length / 3);
  });

  test.for(cases.map((each) => [each.sentence, JSON.stringify(each.motions), each] as const))('%s %s', ([, , each]) => {
    expect(foundIn(each)).toEqual(each.finds);
  });
});
