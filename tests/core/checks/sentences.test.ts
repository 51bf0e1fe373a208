import { describe, expect, test } from 'vitest';
import { findWrongClaims } from '../../../engine/core/checks/sentence-against-status.ts';
import { foundIn, labelledSentences, motionWith } from './labelled.ts';

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

  test.for([
    'Zowel de motie-Krul als het amendement is aangenomen.',
    'De motie-Krul die de regering vraagt klanten aan te pakken werd aangenomen.',
    'Van de moties van 21 december zijn er twee aangenomen, waaronder de motie-Krul.',
    'De motie-Krul haalde het met een ruime meerderheid.',
  ])('known limit: it is silent when the meaning is unclear: %s', (sentence) => {
    expect(foundIn({ sentence, motions: { '28638-242': 'rejected' }, finds: [] })).toEqual([]);
  });

  test.for([
    ['De motie (35 876, B) is verworpen.', { chamber: 'I', dossier: '35876', addition: null, number: 'B' }],
    ['De motie (36 410 IIA, nr. 12) is verworpen.', { chamber: 'II', dossier: '36410', addition: 'IIA', number: '12' }],
    [
      'De motie (26 023 (R1649), nr. 3) is verworpen.',
      { chamber: 'II', dossier: '26023', addition: 'R1649', number: '3' },
    ],
  ] as const)('a paper is recognised in every spelling of a citation: %s', ([sentence, kamerstuk]) => {
    const motion = motionWith('28638-242', 'adopted', { kamerstuk, movers: ['Janssen'] });
    const wrong = findWrongClaims({ sentence, motions: [motion], cited: [], grounds: [] });
    expect(wrong.map(({ motion: { id }, said }) => [id, said])).toEqual([['28638-242', 'rejected']]);
  });
});
