import { describe, expect, it } from 'vitest';
import { findKamerstukken } from '../../../engine/core/citations/find-kamerstukken.ts';
import { formatCitation, formatInText, joinSegments } from '../../../engine/core/citations/format.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { formatStored } from '../../../engine/core/citations/stored.ts';
import {
  matchPartialKamerstuk,
  parseLoneKamerstuk,
  parsePartialKamerstuk,
} from '../../../engine/core/citations/typed-kamerstuk.ts';
import { en } from '../../../renderer/shell/texts/en.ts';
import { nl } from '../../../renderer/shell/texts/nl.ts';
import { formatKamerstuk } from '../../../renderer/writing/blocks/describe.ts';
import { runsOf } from '../../campaign.ts';
import { fc } from '../../fuzz/property.ts';
import { anyKamerstuk } from './sources.ts';

/** Every way in which the app itself writes a Kamerstuk. */
function printedForms(kamerstuk: Kamerstuk): string[] {
  const source = { type: 'kamerstuk', kamerstuk, sessionYear: '2023-2024', title: null, date: null } as const;
  return [
    formatStored(source),
    ...['nl', 'en'].flatMap((language) => [
      joinSegments(formatCitation(source, { language })),
      joinSegments(formatInText(source, { language })),
    ]),
    formatKamerstuk(kamerstuk, nl),
    formatKamerstuk(kamerstuk, en),
  ];
}

const ofOwnNumber = anyKamerstuk.map(
  (paper): Kamerstuk => ({
    ...paper,
    chamber: /^[A-Z]/.test(paper.number ?? '') ? 'I' : 'II',
  }),
);

describe('parsing a Kamerstuk', () => {
  it('accepts every form in which the app prints it', () => {
    fc.assert(
      fc.property(ofOwnNumber, (kamerstuk) => {
        for (const text of printedForms(kamerstuk)) {
          expect(parseLoneKamerstuk(text), text).toEqual(kamerstuk);
          expect(parseLoneKamerstuk(`(${text}).`), text).toEqual(kamerstuk);
          const begun = parsePartialKamerstuk(text);
          expect(begun && matchPartialKamerstuk(begun, kamerstuk), text).toBe('whole');
        }
      }),
      { numRuns: runsOf(300, 20_000) },
    );
  });

  it('matches at every character of the number, from the dossier on', () => {
    fc.assert(
      fc.property(ofOwnNumber, (kamerstuk) => {
        const texts = [formatKamerstuk(kamerstuk, nl), ...printedForms(kamerstuk).slice(1)];
        for (const text of texts) {
          const dossier = new RegExp(`${kamerstuk.dossier.replace(/(?=\d{3}$)/, '\\s?')}`).exec(text);
          for (let to = (dossier?.index ?? 0) + (dossier?.[0].length ?? 0); to <= text.length; to++) {
            const begun = parsePartialKamerstuk(text.slice(0, to));
            expect(begun && matchPartialKamerstuk(begun, kamerstuk), text.slice(0, to)).not.toBeNull();
          }
        }
      }),
      { numRuns: runsOf(100, 20_000) },
    );
  });

  it('does not match another number', () => {
    const begun = parsePartialKamerstuk('28638, nr. 23') ?? expect.fail();
    const paper = { chamber: 'II', dossier: '28638', addition: null, number: '123' } as const;
    expect(matchPartialKamerstuk(begun, paper)).toBeNull();
    expect(matchPartialKamerstuk(begun, { ...paper, dossier: '28639', number: '23' })).toBeNull();
    expect(matchPartialKamerstuk(begun, { ...paper, addition: 'VI', number: '23' })).toBeNull();
    expect(matchPartialKamerstuk(begun, { ...paper, number: '23' })).toBe('whole');
    expect(matchPartialKamerstuk(begun, { ...paper, number: '238' })).toBe('begins');
  });

  it.each(['klanten', '28', '2023', '21-12-2023', '28638 en de klanten', 'motie van het lid Bikker', ''])(
    'is not named by %j',
    (text) => {
      expect(parsePartialKamerstuk(text)).toBeNull();
    },
  );

  it('finds it anywhere in running text', () => {
    const text =
      'De motie-Bikker c.s. (28\u202f638,\u00a0nr.\u00a0238) en Kamerstuk 36410-VI-12, kst-21501-32-1740 en 35 876, B; op 21-12-2023 belde 070-1234567.';
    const found = findKamerstukken(text);
    expect(found.map(({ kamerstuk }) => [kamerstuk.dossier, kamerstuk.addition, kamerstuk.number])).toEqual([
      ['28638', null, '238'],
      ['36410', 'VI', '12'],
      ['21501', '32', '1740'],
      ['35876', null, 'B'],
    ]);
    expect(found.map(({ from, to }) => text.slice(from, to))[0]).toBe('28\u202f638,\u00a0nr.\u00a0238');
  });

  it('finds each number of a list, with the dossier and the addition of the first', () => {
    const found = (text: string) =>
      findKamerstukken(text).map(({ from, to, kamerstuk: { dossier, addition, number } }) => [
        [dossier, addition, number].filter(Boolean).join('-'),
        text.slice(from, to),
      ]);
    expect(found('De moties 28 638, nrs. 240, 241 en 242 liggen er.')).toEqual([
      ['28638-240', '28 638, nrs. 240'],
      ['28638-241', '241'],
      ['28638-242', '242'],
    ]);
    expect(found('Zie Kamerstukken II 2020/21, 35 570 VI, nr. 50 en nr. 51.')).toEqual([
      ['35570-VI-50', 'Kamerstukken II 2020/21, 35 570 VI, nr. 50'],
      ['35570-VI-51', '51'],
    ]);
    expect(found('kst-21501-32-1740 en 35 876, B')).toEqual([
      ['21501-32-1740', 'kst-21501-32-1740'],
      ['35876-B', '35 876, B'],
    ]);
    // A comma alone may begin a date.
    expect(found('De motie (28 638, nr. 238, 3 oktober 2023) ligt er.')).toHaveLength(1);
  });
});
