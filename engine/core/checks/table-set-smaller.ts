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
      name: 'Tabel in kleinere letters',
      many: (count) => `${count} tabellen worden kleiner of liggend opgemaakt`,
      message: ({ table, size, landscape }) =>
        landscape
          ? `${table ?? 'Een tabel'} past niet op een staande pagina en krijgt een liggende, in letters van ${formatSize(size, 'nl')} punt.`
          : `${table ?? 'Een tabel'} is te breed en wordt kleiner opgemaakt, in letters van ${formatSize(size, 'nl')} punt.`,
      help: 'Er gaat niets verloren. Haal een kolom weg of kort woorden in als de tabel in gewone letters moet staan.',
    },
    en: {
      name: 'Table in smaller type',
      many: (count) => `${count} tables are laid out smaller or on a landscape page`,
      message: ({ table, size, landscape }) =>
        landscape
          ? `${table ?? 'A table'} does not fit on an upright page and gets a landscape one, in type of ${formatSize(size, 'en')} points.`
          : `${table ?? 'A table'} is too wide and is laid out smaller, in type of ${formatSize(size, 'en')} points.`,
      help: 'Nothing is lost. Remove a column or shorten words to keep the table in the usual type.',
    },
  },
});
