/** The columns of a monitor in a spreadsheet, in order. */
export const MONITOR_COLUMNS = [
  'dossier',
  'dossierTitle',
  'number',
  'kind',
  'name',
  'date',
  'dictum',
  'outcome',
  'decidedOn',
  'appreciation',
  'lastPaper',
  'lastDate',
  'lastSays',
  'verdict',
  'verdictBy',
  'verdictOn',
  'next',
  'nextOn',
] as const;
export type MonitorColumn = (typeof MONITOR_COLUMNS)[number];

/** Columns that hold a day, `2023-12-21`. */
export const DATE_COLUMNS: ReadonlySet<MonitorColumn> = new Set([
  'date',
  'decidedOn',
  'lastDate',
  'verdictOn',
  'nextOn',
]);
