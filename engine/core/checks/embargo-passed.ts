import { formatDate, parseDate } from '../dates.ts';
import { defineCheck, type RawFinding } from './check.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnText } from './prose/own-text.ts';
import { isRecentlyPast } from './reference-day.ts';
import { getLocation } from './text-pieces.ts';

export interface PassedEmbargo {
  /** In the text, as typed; null: the value of the variable `embargo`. */
  text: string | null;
  date: string;
}

/** An embargo until a day that is over, in the form of the document or in its text. After a year it is history. */
export const embargoPassed = defineCheck<'embargo-passed', PassedEmbargo>({
  code: 'embargo-passed',
  severity: 'warning',
  run: ({ draft, pieces, today }) => {
    const findings: RawFinding<PassedEmbargo>[] = [];
    const value = draft.variables.embargo?.value ?? '';
    const date = parseDate(new RegExp(DAY).exec(value)?.[0] ?? '');
    if (date !== null && isRecentlyPast(date, today)) findings.push({ location: null, values: { text: null, date } });
    for (const piece of pieces) {
      if (!isOwnText(piece)) continue;
      for (const { from, to, date } of readEmbargoes(piece.text)) {
        if (!isRecentlyPast(date, today)) continue;
        findings.push({
          location: getLocation(piece, { from, to }),
          values: { text: piece.text.slice(from, to), date },
        });
      }
    }
    return findings;
  },
  texts: {
    nl: {
      name: 'Embargo voorbij',
      many: (count) => `${count} embargo’s zijn voorbij`,
      message: ({ date }) => `Het embargo tot ${formatDate(date, 'nl')} is voorbij.`,
      help: 'Een embargo dat voorbij is, houdt een redactie voor niets tegen. Haal het weg of vul de nieuwe dag in.',
    },
    en: {
      name: 'Embargo passed',
      many: (count) => `${count} embargoes have passed`,
      message: ({ date }) => `The embargo until ${formatDate(date, 'en')} has passed.`,
      help: 'An embargo that has passed holds up an editor for nothing. Remove it or fill in the new day.',
    },
  },
});

const DAY = String.raw`\d{1,2}\s[A-Za-z]{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}`;
/** 'Embargo tot 12 maart 2026', 'Onder embargo tot en met donderdag 12 maart 2026'. */
const EMBARGO = new RegExp(
  String.raw`\b[Ee]mbargo:?\s(?:geldt\s)?(?:tot|until|t/m)(?:\sen\smet)?(?:\s\p{L}+dag|\s\p{L}+day)?\s(${DAY})`,
  'gu',
);

const readEmbargoes = cacheByText((text) =>
  [...text.matchAll(EMBARGO)].flatMap(({ 0: found, 1: day = '', index }) => {
    const date = parseDate(day);
    return date === null ? [] : [{ from: index, to: index + found.length, date }];
  }),
);
