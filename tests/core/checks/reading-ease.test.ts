import { describe, expect, test } from 'vitest';
import { computeReadingEase, countForReading, countSyllables } from '../../../engine/core/checks/prose/reading-ease.ts';

describe('the syllables of a Dutch word', () => {
  test.for([
    ['kind', 1],
    ['kinderen', 3],
    ['mensenhandel', 4],
    ['actieplan', 3],
    ['politie', 3],
    ['nieuw', 1],
    ['leeuw', 1],
    ['mooie', 2],
    ['bijzonder', 3],
    ['beïnvloeden', 4],
    ['coördinatie', 5],
    ['gebruikt', 2],
    ['thema’s', 2],
    ['NGO', 3],
    ['CKM', 3],
    ['GRETA', 2],
    ['Nrs', 1],
  ] as const)('%s', ([word, syllables]) => {
    expect(countSyllables(word)).toBe(syllables);
  });
});

describe('the reading ease of Flesch and Douma', () => {
  test('follows from words per sentence and syllables per word', () => {
    expect(computeReadingEase({ sentences: 10, words: 100, syllables: 150 })).toBeCloseTo(206.84 - 115.5 - 9.3, 6);
    expect(computeReadingEase({ sentences: 5, words: 100, syllables: 220 })).toBeCloseTo(206.84 - 169.4 - 18.6, 6);
  });

  test('counts sentences of at least three words, and no numbers', () => {
    expect(countForReading('Ja. Dit is een kind. Er waren 12 kinderen in 2022.')).toEqual({
      sentences: 2,
      words: 8,
      syllables: 4 + 1 + 2 + 3 + 1,
    });
  });
});
