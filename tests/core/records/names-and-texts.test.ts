import { describe, expect, it } from 'vitest';
import { parseInstant, toDutchDay } from '../../../engine/core/records/dutch-time.ts';
import {
  findKamerstukIdentifier,
  findReplacedKamerstuk,
  makeKamerstukId,
  parseDossierText,
} from '../../../engine/core/records/kamerstuk-name.ts';
import { findWinner } from '../../../engine/core/records/merge.ts';
import { findRequests, fingerprintText } from '../../../engine/core/records/motion-text.ts';
import { findMoversInHeading, formatSurname, makeHeading } from '../../../engine/core/records/movers.ts';

describe('a person’s name in the data', () => {
  it.each([
    ['Bikker, M.H.', 'Bikker'],
    ['Eijk van, W.P.J.', 'Van Eijk'],
    ['Werf van der, J.J.', 'Van der Werf'],
    ['Dijck van, A.P.C. (Tony)', 'Van Dijck'],
    ['M.H. Bikker', 'Bikker'],
    ['D.G.M. Ceder', 'Ceder'],
    ['M. van Nispen', 'Van Nispen'],
    ['W.P.J. van Eijk', 'Van Eijk'],
    ['Diederik van Dijk', 'Diederik van Dijk'],
    ['Van Nispen', 'Van Nispen'],
    ['Krul ', 'Krul'],
  ])('%s is written in a paper as %s', (name, paper) => {
    expect(formatSurname(name)).toBe(paper);
  });
});

describe('a heading', () => {
  it.each([
    ['MOTIE VAN HET LID BIKKER C.S.', ['Bikker'], true],
    ['MOTIE VAN DE LEDEN KRUL EN BIKKER', ['Krul', 'Bikker'], false],
    ['MOTIE VAN DE LEDEN VAN NISPEN EN DIEDERIK VAN DIJK', ['Van Nispen', 'Diederik van Dijk'], false],
    ['Motie van de leden Kuik en Van der Graaf over het in beeld krijgen', ['Kuik', 'Van der Graaf'], false],
    ['Gewijzigde motie van het lid Wiersma c.s. over leeftijdsidentificatie (t.v.v. 28638-192)', ['Wiersma'], true],
    ['GEWIJZIGDE MOTIE VAN HET LID WIERSMA C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 192', ['Wiersma'], true],
  ])('%s names %j', (heading, names, andOthers) => {
    expect(findMoversInHeading(heading)).toEqual({ names, andOthers });
  });

  it('is made from the movers', () => {
    expect(makeHeading({ names: ['Bikker'], andOthers: true })).toBe('Motie van het lid Bikker c.s.');
    expect(makeHeading({ names: ['Krul', 'Bikker'], andOthers: false })).toBe('Motie van de leden Krul en Bikker');
    expect(makeHeading({ names: ['Mutluer', 'Van Nispen', 'Bikker'], andOthers: false })).toBe(
      'Motie van het lid Mutluer c.s.',
    );
  });

  it('without movers gives none', () => {
    expect(findMoversInHeading('BRIEF VAN DE MINISTER')).toBeNull();
  });
});

describe('numbers of Kamerstukken', () => {
  it.each([
    ['kst-28638-238', '28638-238'],
    ['kst-35570-VI-50', '35570-VI-50'],
    ['kst-21501-32-1740', '21501-32-1740'],
    ['kst-21501-02-12', '21501-02-12'],
    ['kst-35876-B', '35876-B'],
    ['https://zoek.officielebekendmakingen.nl/kst-28638-238/metadata.xml', '28638-238'],
  ])('%s is %s', (identifier, name) => {
    expect(makeKamerstukId(findKamerstukIdentifier(identifier))).toBe(name);
  });

  it('are none without a number in the dossier', () => {
    expect(findKamerstukIdentifier('kst-28638')).toBeNull();
    expect(makeKamerstukId({ chamber: 'II', dossier: '28638', addition: null, number: null })).toBeNull();
  });

  it.each([
    ['28 638', '28638', null],
    ['35 570 VI', '35570', 'VI'],
    ['21 501-02', '21501', '02'],
    ['36410-VI', '36410', 'VI'],
    ['28\u00a0638', '28638', null],
  ])('the dossier %s is read', (text, dossier, addition) => {
    expect(parseDossierText(text)).toEqual({ dossier, addition });
  });

  it.each([
    ['Gewijzigde motie van het lid X (t.v.v. 28638-192)', '28638-192'],
    ['Gewijzigde motie (t.v.v. 28 638, nr. 192)', '28638-192'],
    ['Nader gewijzigde motie (t.v.v. 35570-VI-12)', '35570-VI-12'],
    ['GEWIJZIGDE MOTIE TER VERVANGING VAN DIE GEDRUKT ONDER NR. 192', '28638-192'],
  ])('%s replaces %s', (text, name) => {
    expect(makeKamerstukId(findReplacedKamerstuk(text, { dossier: '28638', addition: null }))).toBe(name);
  });

  it('give no replacement where a subject has none', () => {
    expect(findReplacedKamerstuk('Motie van het lid Kuik over de motie 28638-192', null)).toBeNull();
    expect(findReplacedKamerstuk('TER VERVANGING VAN DIE GEDRUKT ONDER NR. 192', null)).toBeNull();
  });
});

describe('the text of a motion', () => {
  it('is equal but for spaces, quotation marks and hyphens', () => {
    const print = fingerprintText(["thema's en grens- en", 'regio-overstijgend “x”']);
    expect(fingerprintText(['thema’s en grens\u2011 en regiooverstijgend "x"'])).toBe(print);
    expect(fingerprintText(["thema's en grens- en regio-overstijgend x."])).not.toBe(print);
  });

  it('has its verzoekt-clauses as requests, in every variant, and nothing else', () => {
    const text = [
      'De Kamer,',
      'constaterende dat de regering verzoekt om uitstel;',
      'verzoekt het kabinet het plan te herzien;',
      'verzoekt de regering tevens de Kamer te informeren,',
      'en gaat over tot de orde van de dag.',
    ];
    expect(findRequests(text)).toEqual([text[2], text[3]]);
    expect(
      findRequests(['De Kamer,', 'spreekt uit dat het beter kan,', 'en gaat over tot de orde van de dag.']),
    ).toEqual([]);
  });
});

describe('moments', () => {
  it('are days in the Netherlands', () => {
    expect(toDutchDay('2026-10-08T23:15:00+02:00')).toBe('2026-10-08');
    expect(toDutchDay('2023-12-20T23:00:00Z')).toBe('2023-12-21');
    expect(toDutchDay('2024-03-30T23:30:00Z')).toBe('2024-03-31');
    expect(toDutchDay('2024-03-31T22:30:00Z')).toBe('2024-04-01');
    expect(toDutchDay('2023-12-21')).toBe('2023-12-21');
    expect(toDutchDay('morgen')).toBeNull();
  });

  it('are distinguished below a millisecond', () => {
    expect(parseInstant('2023-12-22T09:50:26.63+01:00')).toBeGreaterThan(
      parseInstant('2023-12-22T09:50:26.627+01:00') ?? 0,
    );
    expect(parseInstant('2023-12-22T09:50:26.1799523Z')).not.toBeNull();
    expect(parseInstant('')).toBeNull();
  });
});

describe('the winner of two values', () => {
  const valueFrom = (value: string, changed: string | null, hash: string) => ({ value, changed, hash, rank: 0 });

  it('is the one with the later GewijzigdOp, without one the earliest', () => {
    const first = valueFrom('a', '2024-02-19T10:59:02.367+01:00', 'ff');
    // Earlier, though its text sorts later: another time zone.
    const second = valueFrom('b', '2024-02-19T10:30:00+00:00', '00');
    expect(findWinner([first, second])?.value).toBe('b');
    expect(findWinner([second, first])?.value).toBe('b');
    expect(findWinner([valueFrom('c', null, 'ff'), first])?.value).toBe('a');
  });

  it('with equal dates is that of the greater content hash', () => {
    expect(findWinner([valueFrom('a', null, 'ff'), valueFrom('b', null, '00')])?.value).toBe('a');
    expect(findWinner([valueFrom('b', 'x', '00'), valueFrom('a', null, '01')])?.value).toBe('a');
  });

  it('in one file is the greater value', () => {
    expect(findWinner([valueFrom('a', null, '00'), valueFrom('b', null, '00')])?.value).toBe('b');
    expect(findWinner([])).toBeUndefined();
  });
});
