/**
 * The session year of the Kamer runs from the third Tuesday of September to the next (Grondwet, art. 65). It has three
 * spellings: `2023-2024` in data and in our files, '2023/24' in a citation, `20232024` in identifiers.
 */

/** The session year of a date: `2023-09-19` is in `2023-2024`. Null for an invalid date. */
export function findSessionYear(date: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const begun = month > 9 || (month === 9 && day >= findThirdTuesday(year));
  return makeSessionYear(begun ? year : year - 1);
}

/** '2023/24'; the turn of the century in full, '1999/2000', after the Leidraad voor juridische auteurs. */
export function formatSessionYear(sessionYear: string): string {
  const [first = '', last = ''] = sessionYear.split('-');
  return first.slice(0, 2) === last.slice(0, 2) ? `${first}/${last.slice(2)}` : `${first}/${last}`;
}

/** `20232024` */
export function formatSessionYearId(sessionYear: string): string {
  return sessionYear.replace('-', '');
}

/**
 * Parses '2023-2024', '2023/24', '2023–2024' and '20232024' to `2023-2024`; null where the years are not consecutive.
 */
export function parseSessionYear(text: string): string | null {
  const parts = /^(\d{4})\s*[-/\u2010-\u2015]?\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!parts?.[1] || !parts[2]) return null;
  const first = Number(parts[1]);
  const last = String(first + 1);
  return last.endsWith(parts[2]) && last.length === 4 ? makeSessionYear(first) : null;
}

function makeSessionYear(first: number): string {
  return `${String(first).padStart(4, '0')}-${String(first + 1).padStart(4, '0')}`;
}

/** Day of the month, from 15 to 21. */
function findThirdTuesday(year: number): number {
  // Days since a Sunday in the proleptic Gregorian calendar: 1 January of the year 1 was a Monday.
  const before = year - 1;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const firstOfSeptember =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 244 + (leap ? 1 : 0);
  const weekday = firstOfSeptember % 7;
  return 15 + ((2 - weekday + 7) % 7);
}
