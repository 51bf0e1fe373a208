import { describe, expect, it } from 'vitest';
import { compareQuotation } from '../../../engine/core/checks/quotations/compare-quotation.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';

const SOURCE =
  'De minister van Justitie zegt toe dat de opvang van slachtoffers in het voorjaar wordt uitgebreid met veertig plaatsen.';

describe('a quotation with bracketed words', () => {
  it('may replace up to four words of its source for each', () => {
    expect(compareQuotation('[Hij] zegt toe dat de opvang [daar] in het voorjaar wordt uitgebreid', SOURCE)).toEqual({
      kind: 'same',
    });
    expect(compareQuotation('[Zij] zegt toe dat de opvang wordt [uitgebreid]', SOURCE).kind).not.toBe('same');
  });

  it('is compared in steps that grow with its length, not with the combinations of its brackets', () => {
    const brackets = Array.from({ length: 400 }, (_, at) => `[woord${at}]`).join(' ');
    const source = Array.from({ length: 3_000 }, (_, at) => `bron${at}`).join(' ');
    expect(compareQuotation(`${brackets} … [maand] verklaart`, source)).toEqual({ kind: 'other' });
    expect(compareQuotation(`[naam] [functie] ${brackets} bron2999`, source)).toEqual({ kind: 'same' });
  });

  it('ends for a word that occurs everywhere', () => {
    const words = 'de '.repeat(60_000);
    expect(compareQuotation(`${words} [x] slot`, words)).toEqual({ kind: 'other' });
  });

  it('is contained exactly if some way to fill its brackets and omissions gives the source', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const token = fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom('[x]', '(…)'));
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 7 }),
        fc.array(word, { minLength: 1, maxLength: 12 }),
        (quoted, words) => {
          const pattern = quoted
            .map((one) => (one === '[x]' ? '(?:[abc] ){0,4}' : one === '(…)' ? '(?:[abc] )*' : `${one} `))
            .join('');
          const isPart = new RegExp(`(?:^| )${pattern}`).test(` ${words.join(' ')} `);
          const isSame = compareQuotation(quoted.join(' '), words.join(' ')).kind === 'same';
          // Brackets without a word between them quote nothing.
          if (quoted.some((one) => one.length === 1)) expect(isSame).toBe(isPart);
        },
      ),
      { numRuns: runsOf(500, 20_000) },
    );
  });
});
