import { defineCheck } from './check.ts';
import { formatSize } from './format-size.ts';
import { findFittedTables } from './table-fit.ts';

/** A table whose numbers fit on a landscape page only in type that is hard to read. */
export const tableTooWide = defineCheck<'table-too-wide', { table: string | null; size: number }>({
  code: 'table-too-wide',
  severity: 'warning',
  run: (context) =>
    findFittedTables(context)
      .filter(({ fit }) => !fit.legible)
      .map(({ location, table, fit: { size } }) => ({ location, values: { table, size } })),
  texts: {
    nl: {
      name: 'Tabel te breed',
      many: (count) => `${count} tabellen zijn te breed`,
      message: ({ table, size }) =>
        `${table ?? 'Een tabel'} past ook op een liggende pagina niet: de letters zijn maar ${formatSize(size, 'nl')} punt groot.`,
      help: 'Zulke kleine letters zijn slecht te lezen. Haal kolommen weg of splits de tabel in tweeën.',
    },
    en: {
      name: 'Table too wide',
      many: (count) => `${count} tables are too wide`,
      message: ({ table, size }) =>
        `${table ?? 'A table'} does not fit on a landscape page either: its type is only ${formatSize(size, 'en')} points.`,
      help: 'Type that small is hard to read. Remove columns or split the table in two.',
    },
  },
});
