import { formatDate } from '../../../engine/core/dates.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';

const WORDS = {
  nl: {
    today: 'vandaag',
    yesterday: 'gisteren',
    days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  },
  en: {
    today: 'today',
    yesterday: 'yesterday',
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
} as const;

/**
 * A moment in words: 'vandaag, 14:32', 'gisteren, 16:05', 'maandag, 11:20' within a week, '12 november' within a year,
 * otherwise with the year. `at` and `now` are ISO 8601 with a time zone; the result is in local time.
 */
export function moment(at: string, now: string, language: InterfaceLanguage): string {
  const words = WORDS[language];
  const [then, present] = [new Date(at), new Date(now)];
  const days = Math.round((dayOf(present) - dayOf(then)) / 86_400_000);
  const time = timeOf(then);
  if (days === 0) return `${words.today}, ${time}`;
  if (days === 1) return `${words.yesterday}, ${time}`;
  if (days > 1 && days < 7) return `${words.days[then.getDay()]}, ${time}`;
  const date = formatDate(isoDay(then), language) ?? '';
  return then.getFullYear() === present.getFullYear() ? date.replace(/ \d{4}$/, '') : date;
}

/** '14:32' */
export function clock(at: string): string {
  return timeOf(new Date(at));
}

/** '14:32:08' */
export function clockWithSeconds(at: string): string {
  const then = new Date(at);
  return `${timeOf(then)}:${two(then.getSeconds())}`;
}

function dayOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function isoDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function timeOf(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
