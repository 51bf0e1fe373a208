import { defineCheck } from './check.ts';
import { formatSize } from './format-size.ts';
import { findFittedTables } from './table-fit.ts';

/** A wide table in smaller type or on a landscape page: the writer may prefer fewer columns. */
export const tableSetSmaller = defineCheck<
  'table-set-smaller',
  { table: string | null; size: number; landscape: boolean }
>({
  code: 'table-set-smaller',
  severity: 'info',
  run: (context) =>
    findFittedTables(context)
      .filter(({ fit }) => fit.legible)
      .map(({ location, table, fit: { size, landscape } }) => ({ location, values: { table, size, landscape } })),
  texts: {
    nl: {
      many: (count) => `${count} tabellen worden kleiner of liggend gezet`,
      message: ({ table, size, landscape }) =>
        landscape
          ? `${table ?? 'Een tabel'} past niet op een staande pagina en krijgt een liggende, in letters van ${formatSize(size, 'nl')} punt.`
          : `${table ?? 'Een tabel'} is te breed en wordt kleiner gezet, in letters van ${formatSize(size, 'nl')} punt.`,
      help: 'Er valt geen cijfer weg. Haal een kolom weg of kort woorden in als de tabel gewoon in de tekst moet staan.',
    },
    en: {
      many: (count) => `${count} tables are set smaller or on a landscape page`,
      message: ({ table, size, landscape }) =>
        landscape
          ? `${table ?? 'A table'} does not fit on an upright page and gets a landscape one, in type of ${formatSize(size, 'en')} points.`
          : `${table ?? 'A table'} is too wide and is set smaller, in type of ${formatSize(size, 'en')} points.`,
      help: 'No figure is lost. Take out a column or shorten words if the table has to be in the text as usual.',
    },
  },
});
