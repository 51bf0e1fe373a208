import { listNl as list, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

const MISSING: { [code: string]: string | undefined } = {
  block: 'bouwsteen ontbreekt',
  status: 'uitslag onbekend',
  rejected: 'verworpen',
  held: 'aangehouden',
  withdrawn: 'ingetrokken',
  lapsed: 'vervallen',
  paragraph: 'zonder alinea',
  date: 'zonder datum',
  source: 'zonder bron',
  approval: 'niet vrijgegeven',
};

export const nl = {
  title: 'Onderbouwing',
  which: 'Welke grond draagt welke eis',
  counts: (demands: number, grounds: number) =>
    `${plural(demands, 'eis', 'eisen')}, ${plural(grounds, 'grond', 'gronden')}`,
  addGround: 'Grond toevoegen',
  addRow: 'als regel',
  copyTable: 'Als tabel kopiëren',
  insert: 'In het document invoegen',
  complete: 'compleet',
  missing: (code: string) => MISSING[code] ?? code,
  ofComplete: (complete: number, of: number) => (of === 0 ? 'geen gronden' : `${complete} van ${of} compleet`),
  ground: (missing: string | null) => (missing === null ? 'grond, compleet' : `grond, ${missing}`),
  noGround: 'geen grond',
  others: 'In de bibliotheek, nog geen grond',
  noDemands: 'Nog geen eisen in dit document. Voeg een eis in om te zien waarop die rust.',
  carriesLine: (title: string, demands: readonly string[]) =>
    demands.length === 0
      ? `${title} draagt nog geen eis`
      : `${title} draagt ${list(demands.map((label) => label.toLowerCase()))}`,
  dropGround: (title: string, demand: string) => `‘${title}’ weghalen bij ${demand.toLowerCase()}`,
  legendComplete: 'Grond is compleet',
  legendOpen: 'Grond is niet compleet',
  legendSpace: 'grond aan of uit',
  legendEnter: 'grond openen',
  openMatrix: 'Matrix openen',
  chooseGround: 'Grond kiezen',
  searchGround: 'Zoek een grond',
  chooseGroundFor: (demand: string) => `Grond kiezen voor ${demand.toLowerCase()}`,
};

export type EvidenceTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    evidence: EvidenceTexts;
  }
}
