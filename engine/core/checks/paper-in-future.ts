import { formatKamerstukInText } from '../citations/format.ts';
import { formatDate } from '../dates.ts';
import { defineCheck } from './check.ts';
import { collectUsedDossiers } from './used-papers.ts';

/** A paper in the library with a date that is still to come: a mistake, so it does not count as the newest. */
export const paperInFuture = defineCheck<'paper-in-future', { paper: string; date: string }>({
  code: 'paper-in-future',
  severity: 'warning',
  run: (context) => {
    const { papers, today } = context;
    if (!papers) return [];
    return [...collectUsedDossiers(context)].flatMap(([key, { kamerstuk, location }]) =>
      (papers.get(key) ?? []).flatMap(({ number, date, block }) =>
        date === null || date <= today
          ? []
          : [{ location, block, values: { paper: formatKamerstukInText({ ...kamerstuk, number }), date } }],
      ),
    );
  },
  texts: {
    nl: {
      name: 'Kamerstuk met een datum in de toekomst',
      many: (count) => `${count} Kamerstukken hebben een datum in de toekomst`,
      message: ({ paper, date }) =>
        `In de bibliotheek heeft Kamerstuk ${paper} een datum in de toekomst: ${formatDate(date, 'nl')}. Het telt niet mee als nieuwste stuk van dit dossier.`,
      help: 'Kijk de datum na in het Kamerstuk en verbeter die in de bouwsteen.',
    },
    en: {
      name: 'Kamerstuk with a date in the future',
      many: (count) => `${count} Kamerstukken have a date in the future`,
      message: ({ paper, date }) =>
        `In the library, Kamerstuk ${paper} has a date in the future: ${formatDate(date, 'en')}. It does not count as the newest paper of this dossier.`,
      help: 'Look the date up in the Kamerstuk and correct it in the block.',
    },
  },
});
