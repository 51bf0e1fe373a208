import { formatKamerstukInText, formatKamerstukNumber } from '../citations/format.ts';
import { formatDate } from '../dates.ts';
import { defineCheck } from './check.ts';
import { comparePaperNumbers, type KnownPaper } from './known-papers.ts';
import { findReferenceDay, isKnownBefore } from './reference-day.ts';
import { collectUsedDossiers } from './used-papers.ts';

export interface NewerPaper {
  dossier: string;
  /** The newest paper of the dossier in the document: 'nr. 233', 'B'. */
  used: string;
  /** The newest one that the library knows. */
  newest: string;
  date: string | null;
  /** The day on which the library first had it. */
  seen: string | null;
}

/**
 * A dossier of which the library knows a newer paper than the document uses or names. Only papers of before the debate
 * count. A paper without a date counts if the library had it before then.
 */
export const newerPaper = defineCheck<'newer-paper', NewerPaper>({
  code: 'newer-paper',
  severity: 'warning',
  run: (context) => {
    const { papers, today, dayOf } = context;
    if (!papers) return [];
    const reference = findReferenceDay(context);
    const counts = ({ date, seen }: KnownPaper): boolean => {
      const since = date ?? (seen === null ? null : dayOf(seen));
      return since !== null && since <= today && isKnownBefore(since, reference);
    };
    return [...collectUsedDossiers(context)].flatMap(([key, { kamerstuk, newest, location }]) => {
      const paper = papers.get(key)?.find(counts);
      if (!paper || comparePaperNumbers(paper.number, newest) <= 0) return [];
      const values = {
        dossier: formatKamerstukInText({ ...kamerstuk, number: null }),
        used: formatKamerstukNumber(newest),
        newest: formatKamerstukNumber(paper.number),
        date: paper.date,
        seen: paper.seen === null ? null : dayOf(paper.seen),
      };
      return [{ location, block: paper.block, values }];
    });
  },
  texts: {
    nl: {
      name: 'Nieuwer Kamerstuk in het dossier',
      many: (count) => `Van ${count} dossiers is een nieuwer Kamerstuk bekend`,
      message: ({ dossier, used, newest, date, seen }) => {
        const facts = [
          date === null ? '' : ` van ${formatDate(date, 'nl')}`,
          seen === null ? '' : `, gezien op ${formatDate(seen, 'nl')}`,
        ].join('');
        return `Uit dossier ${dossier} gebruikt dit document niets na ${used}. Nieuwste Kamerstuk in dit dossier: ${newest}${facts}.`;
      },
      help: 'Lees het nieuwste stuk in dit dossier en kijk of de punten nog kloppen. Noem het in het document als het ertoe doet. Een ander stuk komt in de bibliotheek als bron of als geïmporteerde motie.',
    },
    en: {
      name: 'Newer Kamerstuk in the dossier',
      many: (count) => `A newer Kamerstuk is known in ${count} dossiers`,
      message: ({ dossier, used, newest, date, seen }) => {
        const facts = [
          date === null ? '' : ` of ${formatDate(date, 'en')}`,
          seen === null ? '' : `, seen on ${formatDate(seen, 'en')}`,
        ].join('');
        return `This document uses nothing from dossier ${dossier} after ${used}. Newest Kamerstuk in this dossier: ${newest}${facts}.`;
      },
      help: 'Read the newest paper in this dossier and see whether the points still hold. Mention it in the document if it matters. Other papers enter the library as a source or as an imported motion.',
    },
  },
});
