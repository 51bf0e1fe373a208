import { describe, expect, it } from 'vitest';
import { formatCitation, formatInText, joinSegments } from '../../../engine/core/citations/format.ts';
import { parseCitation } from '../../../engine/core/citations/parse.ts';
import { formatStored, parseStored } from '../../../engine/core/citations/stored.ts';

function stored(text: string): string {
  const parsed = parseCitation(text);
  return parsed.ok ? formatStored(parsed.value.source) : parsed.problem.code;
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('parsing a typed citation', () => {
  it.each([
    ['28638-249', 'kst-28638-249'],
    ['28 638, nr. 249', 'kst-28638-249'],
    ['28638 nr 249', 'kst-28638-249'],
    ['28638, nr.249', 'kst-28638-249'],
    ['28.638 NR. 249', 'kst-28638-249'],
    ['28638 249', 'kst-28638-249'],
    ['kst-28638-249', 'kst-28638-249'],
    ['KST-28638-249', 'kst-28638-249'],
    ['kst-28638-238.xml', 'kst-28638-238'],
    ['motie 28638-238', 'kst-28638-238'],
    ['dossier 28638, nr. 249', 'kst-28638-249'],
    ['28638-0249', 'kst-28638-249'],
    ['28\u202f638,\u00a0nr.\u00a0249', 'kst-28638-249'],
    ['28638\u2013249', 'kst-28638-249'],
    ['28638\u2011249', 'kst-28638-249'],
    ['(Kamerstuk 28 638, nr. 249)', 'kst-28638-249'],
    ['(Kamerstuk 28 638, nr. 249).', 'kst-28638-249'],
    ['zie Kamerstuk 28638, nr. 249', 'kst-28638-249'],
    ['Kamerstukken II, 28638, nr. 249', 'kst-28638-249'],
    ['TK 2023-2024, 28 638, nr. 249', 'kst-28638-249'],
    ['Tweede Kamer, vergaderjaar 2023–2024, 28 638, nr. 249', 'kst-28638-249'],
    ['34 000 VI, nr. 6', 'kst-34000-VI-6'],
    ['34000 vi nr 6', 'kst-34000-VI-6'],
    ['34000-VI, nr. 6', 'kst-34000-VI-6'],
    ['36410-VI-12', 'kst-36410-VI-12'],
    ['kst-35570-VI-50', 'kst-35570-VI-50'],
    ['36410-XVI-12', 'kst-36410-XVI-12'],
    ['21501-32-1740', 'kst-21501-32-1740'],
    ['21501-32, nr. 1740', 'kst-21501-32-1740'],
    ['21 501-02 nr 3', 'kst-21501-02-3'],
    ['kst-35876-B', 'kst-35876-B'],
    ['35876-b', 'kst-35876-B'],
    ['35 876, B', 'kst-35876-B'],
    ['35 876, nr. B', 'kst-35876-B'],
    ['35570-VI-B', 'kst-35570-VI-B'],
    ['26023 (R1649), nr. 3', 'kst-26023-R1649-3'],
    ['28638-12', 'kst-28638-12'],
    ['Kamerstukken II 2009/10, 27858, nr. 88, p. 3', 'kst-27858-88'],
    ['Kamerstukken I 2008/09, 31700 VI, D, p. 4', 'kst-31700-VI-D'],
    ['kamerstukken ii 2009/10, 27858, nr. 88', 'kst-27858-88'],
    ['Kamerstukken II 1999/2000, 26855, nr. 3', 'kst-26855-3'],
    ['Kamerstukken II 1999/00, 26855, nr. 3', 'kst-26855-3'],
    ['Kamerstukken I 2000/01, 26855, nr. 250b', 'kst-26855-250b@I'],
    ['Kamerstukken II 1999/2000, 26855, A', 'kst-26855-A@II'],
    ['Handelingen II 2007/08, nr. 108, p. 7909-7943', 'h-tk-20072008-108?p=7909-7943'],
    ['Handelingen II 2010/11, nr. 108, item 5, p. 25-36', 'h-tk-20102011-108-5?p=25-36'],
    ['Handelingen II 2010/11, nr. 108, item 5', 'h-tk-20102011-108-5'],
    ['Handelingen I 2010/11, nr. 12, item 5', 'h-ek-20102011-12-5'],
    ['h-tk-20232024-39-8', 'h-tk-20232024-39-8'],
    ['H-TK-20232024-39-8', 'h-tk-20232024-39-8'],
    ['ah-tk-20242025-680', 'ah-tk-20242025-680'],
    ['Aanhangsel Handelingen II 2014/15, nr. 1241', 'ah-tk-20142015-1241'],
    ['Aanhangsel van de Handelingen II 2014/15, 1241', 'ah-tk-20142015-1241'],
    ['Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9', 'bijlage-kst-34389-9'],
    ['GRETA(2014)10', 'GRETA(2014)10'],
    ['greta (2014) 10', 'GRETA(2014)10'],
    ['NLD-REP-3-2023--ENG', 'NLD-REP-3-2023--ENG'],
    ['NLD-REP-3-2023--ENG-11', 'NLD-REP-3-2023--ENG'],
    ['NLD-REP-3-2023\u2013\u2013ENG-11', 'NLD-REP-3-2023--ENG'],
    ['NLD-REP-2-2018-19-ENG-12', 'NLD-REP-2-2018-19-ENG'],
    ['http://hudoc.greta.coe.int/eng#{"gretaidentifier":["NLD-REP-3-2023--ENG-11"]}', 'NLD-REP-3-2023--ENG'],
    [
      'https://hudoc.greta.coe.int/eng#%7B%22gretaidentifier%22:[%22NLD-REP-3-2023--ENG-11%22]%7D',
      'NLD-REP-3-2023--ENG',
    ],
    ['https://zoek.officielebekendmakingen.nl/kst-28638-238.html', 'kst-28638-238'],
    ['https://zoek.officielebekendmakingen.nl/kst-35570-VI-50', 'kst-35570-VI-50'],
    ['https://zoek.officielebekendmakingen.nl/h-tk-20232024-39-8.pdf', 'h-tk-20232024-39-8'],
  ])('%s is stored as %s', (text, expected) => {
    expect(stored(text)).toBe(expected);
  });

  it.each([
    ['', 'citation-empty'],
    ['   ', 'citation-empty'],
    ['een zin over mensenhandel', 'citation-not-recognised'],
    ['2023-24', 'citation-not-recognised'],
    ['21-12-2023', 'citation-not-recognised'],
    ['070-1234567', 'citation-not-recognised'],
    ['28638-VI-50-3', 'citation-not-recognised'],
    ['28638', 'citation-number-missing'],
    ['Kamerstuk 28 638', 'citation-number-missing'],
    ['35570-VI', 'citation-number-missing'],
    ['21501-32', 'citation-number-missing'],
    ['Kamerstukken II 2023/24, 28638, nrs. 238 en 240', 'citation-several'],
    ['28638, nrs. 238, 240', 'citation-several'],
    ['Kamerstukken II 2023/25, 28638, nr. 238', 'citation-session-year-wrong'],
    ['h-tk-20232025-39-8', 'citation-session-year-wrong'],
    ['Handelingen II, nr. 108, item 5', 'citation-session-year-missing'],
    ['Aanhangsel Handelingen II, nr. 1241', 'citation-session-year-missing'],
    ['h-tk-20072008-7909-7943', 'citation-handelingen-number-missing'],
    ['GRETA(2020)99', 'citation-greta-report-unknown'],
    ['blg-123456', 'citation-annex-unknown'],
  ])('%j is refused: %s', (text, code) => {
    expect(stored(text)).toBe(code);
  });

  it('keeps the session year and the locator', () => {
    expect(parseCitation('Kamerstukken I 2008/09, 31700 VI, D, p. 4')).toEqual({
      ok: true,
      value: {
        source: {
          type: 'kamerstuk',
          kamerstuk: { chamber: 'I', dossier: '31700', addition: 'VI', number: 'D' },
          sessionYear: '2008-2009',
          title: null,
          date: null,
        },
        locator: { page: '4' },
        hudocSection: null,
      },
    });
    const report = parseCitation('GRETA(2014)10, onderdeel IV.8, par. 53');
    expect(report.ok && report.value.locator).toEqual({ section: 'IV.8', paragraph: '53' });
    expect(parseCitation('28638-249, blz. 3-5')).toMatchObject({ value: { locator: { page: '3-5' } } });
    expect(parseCitation('28638-249, p. 3\u20135.')).toMatchObject({ value: { locator: { page: '3-5' } } });
  });

  it('returns the section of a GRETA report in a HUDOC link', () => {
    expect(
      parseCitation('http://hudoc.greta.coe.int/eng#{"gretaidentifier":["NLD-REP-3-2023--ENG-11"]}'),
    ).toMatchObject({
      value: {
        hudocSection: 'NLD-REP-3-2023--ENG-11',
        source: { country: 'NLD', round: 3, language: 'en', number: null },
      },
    });
  });

  it('leaves everything but the address of a typed web address unknown', () => {
    const parsed = parseCitation('https://example.org/rapport');
    expect(parsed).toMatchObject({ value: { source: { type: 'website', organisation: null, date: null } } });
    const source = parsed.ok ? parsed.value.source : expect.fail('refused');
    expect(joinSegments(formatCitation(source, { language: 'nl' }))).toBe(
      '[organisatie], [titel], [datum], https://example.org/rapport',
    );
    expect(parseStored(formatStored(source))).toEqual(source);
  });

  it.each([
    ['28638-249', 'Kamerstukken II [vergaderjaar], 28638, nr. 249', 'Kamerstuk 28 638, nr. 249'],
    [
      'Kamerstukken I 2008/09, 31700 VI, D, p. 4',
      'Kamerstukken I 2008/09, 31700 VI, D, p. 4',
      'Kamerstuk 31 700 VI, D, p. 4',
    ],
    ['TK 2023-2024, 21501-32 nr 1740', 'Kamerstukken II 2023/24, 21501-32, nr. 1740', 'Kamerstuk 21 501-32, nr. 1740'],
    ['h-tk-20232024-39-8', 'Handelingen II 2023/24, nr. 39, item 8', 'Handelingen II 2023/24, nr. 39, item 8'],
    ['ah-tk-20242025-680', 'Aanhangsel Handelingen II 2024/25, nr. 680', 'Aanhangsel Handelingen II 2024/25, nr. 680'],
    [
      'NLD-REP-3-2023--ENG-11',
      'GRETA, derde evaluatieronde Nederland, [datum], rapportnummer [nummer]',
      'GRETA, derde rapport over Nederland',
    ],
    [
      'GRETA(2014)10, par. 53',
      'GRETA, eerste evaluatieronde Nederland, 18 juni 2014, GRETA(2014)10, par. 53',
      'GRETA, eerste rapport over Nederland, GRETA(2014)10, par. 53',
    ],
  ])('%s is written in full as %s', (text, official, running) => {
    const parsed = parseCitation(text);
    if (!parsed.ok) return expect.fail(parsed.problem.code);
    const options = { language: 'nl', locator: parsed.value.locator };
    expect(plain(joinSegments(formatCitation(parsed.value.source, options)))).toBe(official);
    expect(plain(joinSegments(formatInText(parsed.value.source, options)))).toBe(running);
  });
});
