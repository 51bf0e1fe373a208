import { formatMissing } from '../../../../../engine/core/evidence/texts.ts';
import { listNl as list, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Onderbouwing',
  which: 'Welke onderbouwing hoort bij welke eis',
  counts: (demands: number, grounds: number) =>
    `${plural(demands, 'eis', 'eisen')}, ${plural(grounds, 'onderbouwing', 'onderbouwingen')}`,
  addGround: 'Onderbouwing toevoegen',
  addRow: 'als regel',
  copyTable: 'Als tabel kopiëren',
  save: 'Als Excel-bestand opslaan',
  fileName: (document: string) => `${document} – onderbouwing`,
  saved: (file: string) => `Onderbouwing opgeslagen als ‘${file}’`,
  insert: 'In het document invoegen',
  complete: 'compleet',
  missing: (code: string) => formatMissing(code, 'nl'),
  ofComplete: (complete: number, of: number) => (of === 0 ? 'geen onderbouwing' : `${complete} van ${of} compleet`),
  ground: (missing: string | null) => (missing === null ? 'onderbouwing, compleet' : `onderbouwing, ${missing}`),
  noGround: 'geen onderbouwing',
  others: 'In de bibliotheek, nog niet gebruikt',
  noDemands: 'Nog geen eisen in dit document. Voeg een eis in om de onderbouwing te zien.',
  carriesLine: (title: string, demands: readonly string[]) =>
    demands.length === 0
      ? `${title} onderbouwt nog geen eis`
      : `${title} onderbouwt ${list(demands.map((label) => label.toLowerCase()))}`,
  dropGround: (title: string, demand: string) => `‘${title}’ weghalen bij ${demand.toLowerCase()}`,
  legendComplete: 'Compleet',
  legendOpen: 'Niet compleet',
  legendSpace: 'onderbouwing aan of uit',
  legendEnter: 'bouwsteen openen',
  asPicture: 'Als beeld tonen',
  alone: 'staat alleen: geen onderbouwing',
  pictureDemand: (demand: string, note: string, grounds: readonly string[]) =>
    grounds.length === 0 ? `${demand}; ${note}` : `${demand}; ${note}; onderbouwd door ${list(grounds)}`,
  openMatrix: 'Matrix openen',
  chooseGround: 'Onderbouwing kiezen',
  searchGround: 'Zoek onderbouwing',
  chooseGroundFor: (demand: string) => `Onderbouwing kiezen voor ${demand.toLowerCase()}`,
};

export type EvidenceTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    evidence: EvidenceTexts;
  }
}
