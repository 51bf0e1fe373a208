import { formatDate } from '../dates.ts';
import { defineCheck } from './check.ts';
import { findDocumentDate, getDate, isRecentlyPast } from './reference-day.ts';

export interface DocumentExpiry {
  /** The variable with the last day. */
  variable: string;
  /** The last day on which the document may be used. */
  date: string;
  /** The date of the document, where the last day is before it; null: the last day is over. */
  documentDate: string | null;
}

/** A document that expires (a woordvoeringslijn) and whose last day is over, or before its own date. After a year it is history. */
export const documentExpired = defineCheck<'document-expired', DocumentExpiry>({
  code: 'document-expired',
  severity: 'warning',
  run: ({ draft, documentType, today }) => {
    const variable = documentType.expiresBy;
    const date = variable === null ? null : getDate(draft, variable);
    if (variable === null || date === null) return [];
    const own = findDocumentDate({ draft, documentType });
    const documentDate = own !== null && date < own ? own : null;
    if (documentDate === null && !isRecentlyPast(date, today)) return [];
    return [{ location: null, values: { variable, date, documentDate } }];
  },
  texts: {
    nl: {
      name: 'Document verlopen',
      many: (count) => `${count} documenten zijn verlopen`,
      message: ({ date, documentDate }) =>
        documentDate === null
          ? `Dit document gold tot en met ${formatDate(date, 'nl')}.`
          : `Dit document geldt tot en met ${formatDate(date, 'nl')}, maar is van ${formatDate(documentDate, 'nl')}.`,
      help: 'Wie het na die dag gebruikt, moet eerst navragen of het nog klopt. Kijk de tekst na en vul bij Details een nieuwe dag in.',
    },
    en: {
      name: 'Document expired',
      many: (count) => `${count} documents have expired`,
      message: ({ date, documentDate }) =>
        documentDate === null
          ? `This document was valid until ${formatDate(date, 'en')}.`
          : `This document is valid until ${formatDate(date, 'en')}, but is dated ${formatDate(documentDate, 'en')}.`,
      help: 'After that day a user must first ask whether it is still right. Check the text and fill in a new day at Details.',
    },
  },
});
