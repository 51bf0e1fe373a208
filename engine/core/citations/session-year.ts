/**
 * The session year of the Kamer runs from the third Tuesday of September to the next (Grondwet, art. 65). It is written in
 * three ways: `2023-2024` in data, '2023/24' in a citation, `20232024` in identifiers. Ours is that of the data.
 */

/** The session year of a day: `2023-09-19` is in `2023-2024`. Null where it is no date. */
export function sessionYearOf(date: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const begun = month > 9 || (month === 9 && day >= thirdTuesdayOfSeptember(year));
  return sessionYearFrom(begun ? year : year - 1);
}

/** '2023/24'; the turn of the century in full, '1999/2000', as the Leidraad voor juridische auteurs has it. */
export function sessionYearInCitation(sessionYear: string): string {
  const [first = '', last = ''] = sessionYear.split('-');
  return first.slice(0, 2) === last.slice(0, 2) ? `${first}/${last.slice(2)}` : `${first}/${last}`;
}

/** `20232024` */
export function sessionYearInIdentifier(sessionYear: string): string {
  return sessionYear.replace('-', '');
}

/** Any spelling ('2023-2024', '2023/24', '2023–2024', '20232024') as `2023-2024`; null where the years do not follow each other. */
export function parseSessionYear(text: string): string | null {
  const parts = /^(\d{4})\s*[-/\u2010-\u2015]?\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!parts?.[1] || !parts[2]) return null;
  const first = Number(parts[1]);
  const last = String(first + 1);
  return last.endsWith(parts[2]) && last.length === 4 ? sessionYearFrom(first) : null;
}

function sessionYearFrom(first: number): string {
  return `${String(first).padStart(4, '0')}-${String(first + 1).padStart(4, '0')}`;
}

/** Day of the month, 15 to 21. */
function thirdTuesdayOfSeptember(year: number): number {
  // Days since a Sunday in the proleptic Gregorian calendar: the first of January of the year 1 was a Monday.
  const before = year - 1;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const firstOfSeptember =
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 244 + (leap ? 1 : 0);
  const weekday = firstOfSeptember % 7;
  return 15 + ((2 - weekday + 7) % 7);
}
