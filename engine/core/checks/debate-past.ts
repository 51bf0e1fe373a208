import { formatDate } from '../dates.ts';
import { defineCheck } from './check.ts';
import { findReferenceDay, isRecentlyPast } from './reference-day.ts';

/** The debate is over. After a year the document is part of an archive, and the check is silent. */
export const debatePast = defineCheck<'debate-past', { date: string }>({
  code: 'debate-past',
  severity: 'warning',
  run: (context) => {
    const { day, isDebate } = findReferenceDay(context);
    return isDebate && isRecentlyPast(day, context.today) ? [{ location: null, values: { date: day } }] : [];
  },
  texts: {
    nl: {
      name: 'Debat voorbij',
      many: (count) => `${count} debatten zijn voorbij`,
      message: ({ date }) => `Het debat van ${formatDate(date, 'nl')} is voorbij.`,
      help: 'Is dit een kopie van een eerder document, vul dan bij Details de datum van het nieuwe debat in en kijk of de tekst daarbij past.',
    },
    en: {
      name: 'Debate over',
      many: (count) => `${count} debates are over`,
      message: ({ date }) => `The debate of ${formatDate(date, 'en')} is over.`,
      help: 'If this is a copy of an earlier document, fill in the date of the new debate at Details and check whether the text fits it.',
    },
  },
});
