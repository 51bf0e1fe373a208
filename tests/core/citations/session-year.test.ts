import { describe, expect, it } from 'vitest';
import {
  findSessionYear,
  formatSessionYear,
  formatSessionYearId,
  parseSessionYear,
} from '../../../engine/core/citations/session-year.ts';
import { formatDate, formatShortDate, parseDate } from '../../../engine/core/dates.ts';
import { fc } from '../../fuzz/property.ts';

describe('the session year', () => {
  it.each([
    ['2019-07-04', '2018-2019'],
    ['2023-09-18', '2022-2023'],
    ['2023-09-19', '2023-2024'],
    ['2023-09-27', '2023-2024'],
    ['2024-09-16', '2023-2024'],
    ['2024-09-17', '2024-2025'],
    ['2026-09-14', '2025-2026'],
    ['2026-09-15', '2026-2027'],
    ['1999-12-31', '1999-2000'],
  ])('of %s is %s', (date, sessionYear) => {
    expect(findSessionYear(date)).toBe(sessionYear);
  });

  it('begins on the third Tuesday of September of every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
        const first =
          [15, 16, 17, 18, 19, 20, 21].find((day) => new Date(Date.UTC(year, 8, day)).getUTCDay() === 2) ?? 0;
        expect(findSessionYear(`${year}-09-${first}`)).toBe(`${year}-${year + 1}`);
        expect(findSessionYear(`${year}-09-${first - 1}`)).toBe(`${year - 1}-${year}`);
      }),
    );
  });

  it('has three spellings, and each is parsed', () => {
    for (const sessionYear of ['2023-2024', '1999-2000', '2008-2009']) {
      for (const text of [sessionYear, formatSessionYear(sessionYear), formatSessionYearId(sessionYear)]) {
        expect(parseSessionYear(text)).toBe(sessionYear);
      }
    }
    expect(formatSessionYear('2023-2024')).toBe('2023/24');
    expect(formatSessionYear('1999-2000')).toBe('1999/2000');
    expect(parseSessionYear('2023–2024')).toBe('2023-2024');
    expect(parseSessionYear('2023/25')).toBeNull();
    expect(findSessionYear('gisteren')).toBeNull();
  });
});

describe('a date', () => {
  it('is printed in the language of the document and parsed again', () => {
    expect(formatDate('2023-12-21', 'nl')).toBe('21 december 2023');
    expect(formatDate('2023-03-01', 'nl-NL')).toBe('1 maart 2023');
    expect(formatDate('2023-12-21', 'en-GB')).toBe('21 December 2023');
    expect(formatShortDate('2023-12-21')).toBe('21-12-2023');
    expect(formatDate('2023-02-30', 'nl')).toBeNull();
    for (const text of ['21 december 2023', '21 December 2023', '21-12-2023', '21\u00a0december 2023', '2023-12-21']) {
      expect(parseDate(text)).toBe('2023-12-21');
    }
    expect(parseDate('31 februari 2023')).toBeNull();
    expect(parseDate('december 2023')).toBeNull();
  });
});
