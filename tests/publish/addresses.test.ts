import { describe, expect, test } from 'vitest';
import { isAddress } from '../../engine/publish/addresses.ts';

describe('an address', () => {
  test('is recognised with and without its scheme, also within brackets', () => {
    for (const word of [
      'https://www.tweedekamer.nl',
      '(https://zoek.officielebekendmakingen.nl/kst-28638-245.html)',
      'www.ckm.nl',
      'tweedekamer.nl/kamerstukken',
      'naam.achternaam@voorbeeld.nl',
      'HTTPS://HUDOC.GRETA.COE.INT',
    ])
      expect(isAddress(word), word).toBe(true);
  });

  test('is not recognised in a paper number, date, abbreviation or lone character', () => {
    for (const word of ['28638-245', 'en/of', '1/2', 'i.v.m.', 'd.w.z.', '@', 'a@b', 'a:b', '://', 'mensenhandel.'])
      expect(isAddress(word), word).toBe(false);
  });

  test('is found in a very long word in one pass', () => {
    for (const part of ['ab', 'a.', 'ab.-', '@a', 'http:'])
      expect(isAddress(`${part.repeat(300_000 / part.length)}/1`), part).toBe(false);
  });
});
