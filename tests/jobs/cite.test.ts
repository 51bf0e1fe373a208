import { describe, expect, it } from 'vitest';
import { cite } from '../../engine/jobs/cite.ts';
import { citeResultSchema } from '../../engine/jobs/results.ts';

describe('cite', () => {
  it.each([
    'Kamerstukken II 2009/10, 27858, nr. 88, p. 3',
    'Kamerstukken I 2008/09, 31700 VI, D, p. 4',
    'Handelingen II 2007/08, nr. 108, p. 7909-7943',
    'Handelingen II 2010/11, nr. 108, item 5, p. 25-36',
    'Aanhangsel Handelingen II 2014/15, nr. 1241',
    'Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9',
  ])('returns the official form by Aanwijzing voor de regelgeving 3.43: %s', (official) => {
    const cited = cite(official);
    expect(citeResultSchema.parse(cited.ok && cited.value).official).toBe(official);
  });

  it('stores every spelling of a paper in one form, and writes it with ordinary spaces', () => {
    for (const spelling of [
      '28638-249',
      '28 638, nr. 249',
      '28638 nr 249',
      'kst-28638-249',
      '(Kamerstuk 28 638, nr. 249)',
    ]) {
      const cited = cite(spelling);
      expect(cited.ok && cited.value).toEqual({
        stored: 'kst-28638-249',
        official: 'Kamerstukken II [vergaderjaar], 28638, nr. 249',
        runningText: 'Kamerstuk 28 638, nr. 249',
      });
    }
  });

  it('explains why a text is no citation', () => {
    const cited = cite('zomaar wat woorden');
    expect(cited).toMatchObject({ ok: false, problem: { code: 'citation-not-recognised' } });
  });
});
