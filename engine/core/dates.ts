import { isoDateSchema } from './richtext/model.ts';

const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * `2023-12-21` as '21 december 2023', or '21 December 2023' in an English document; null where it is no date. The month
 * names are our own list, so that every system prints the same. Spaces are plain: `typography/` adds the no-break ones.
 */
export function formatDate(date: string, language: string): string | null {
  const parts = dateParts(date);
  if (!parts) return null;
  return `${parts.day} ${MONTHS[isEnglish(language) ? 'en' : 'nl'][parts.month - 1]} ${parts.year}`;
}

/** `2023-12-21` as '21-12-2023'; null where it is no date. */
export function formatShortDate(date: string): string | null {
  return dateParts(date) ? date.split('-').reverse().join('-') : null;
}

/** '21 december 2023', '21 December 2023', '21-12-2023' or '2023-12-21' as `2023-12-21`; null where it is no date. */
export function parseDate(text: string): string | null {
  const words = text.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  if (isoDateSchema.safeParse(words).success) return words;
  const digits = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(words);
  if (digits) return makeIsoDate(digits[3], digits[2], digits[1]);
  const named = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(words);
  if (!named?.[2]) return null;
  const name = named[2].toLowerCase();
  const month = 1 + Math.max(MONTHS.nl.indexOf(name), MONTHS.en.map((word) => word.toLowerCase()).indexOf(name));
  return makeIsoDate(named[3], String(month), named[1]);
}

function isEnglish(language: string): boolean {
  return /^en(-|$)/i.test(language);
}

function dateParts(date: string): { year: number; month: number; day: number } | null {
  if (!isoDateSchema.safeParse(date).success) return null;
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function makeIsoDate(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDateSchema.safeParse(iso).success ? iso : null;
}
