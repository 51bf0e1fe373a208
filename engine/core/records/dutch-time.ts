import { parseDate } from '../dates.ts';
import { isoDateSchema } from '../richtext/model.ts';

const HOUR = 3_600_000;

/**
 * The Dutch day of a moment in the data ('2023-12-21T00:00:00+01:00'). Another time zone ('…Z') is converted first:
 * Dutch midnight is on the day before in UTC. Null for an invalid date.
 */
export function toDutchDay(text: string): string | null {
  const day = text.slice(0, 10);
  if (!isoDateSchema.safeParse(day).success) return null;
  const zone = /(Z|[+-]\d{2}:?\d{2})$/i.exec(text.slice(10))?.[1];
  if (zone === undefined || zone === '+01:00' || zone === '+02:00') return day;
  const at = parseInstant(text);
  if (at === null) return day;
  return formatIsoDay(at + (isSummer(at) ? 2 : 1) * HOUR);
}

/** Milliseconds since 1970 of a moment in the data, in UTC if it has no zone; null for an invalid moment. */
export function parseInstant(text: string): number | null {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || text.length <= 10 ? text : `${text}Z`;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? null : at;
}

/** Directive 2000/84/EC: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummer(at: number): boolean {
  const year = Number(formatIsoDay(at).slice(0, 4));
  return at >= findLastSunday(year, 2) && at < findLastSunday(year, 9);
}

function findLastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  const weekday = (Math.floor(last / (24 * HOUR)) + 4) % 7;
  return last - weekday * 24 * HOUR + HOUR;
}

function formatIsoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The first written-out day in a text: 'Voorgesteld 21 december 2023'. Null where there is none. */
export function findWrittenDay(text: string): string | null {
  const found = /\b\d{1,2}\s+\p{L}+\s+\d{4}\b/u.exec(text);
  return found ? parseDate(found[0]) : null;
}
