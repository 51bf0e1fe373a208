import { groupedNl as grouped, pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  notKept: 'Er is niets samengevoegd: wat niet is gekozen, kon niet bij Versies worden opgeslagen',
  title: 'Twee versies samenvoegen',
  text: 'tekst',
  place: 'plaats',
  value: 'waarde',
  atPlaces: (n: number) => `op ${grouped(n)} plaatsen`,
  source: 'bron',
  facts: 'gegevens',
  look: 'opmaak',
  unseen: 'Zelfde woorden, andere instelling',
  notReadable: 'Het bestand in de map is niet te lezen',
  keptHere: 'De tekst hier is bewaard. Sla het document opnieuw op, of op een andere plaats.',
  saveHere: 'Hier opnieuw opslaan',
  here: 'Hier',
  folder: 'In de map',
  result: 'Resultaat',
  hereWhen: (time: string) => `open in de app, laatst getypt om ${time}`,
  folderWhen: (time: string) => `bestand gewijzigd om ${time}, buiten de app`,
  allHere: 'Alles van hier',
  allFolder: 'Alles uit de map',
  chosenOf: (n: number, of: number) => `${grouped(n)} van ${plural(of, 'verschil', 'verschillen')} gekozen`,
  choicesLeft: (n: number) => `Nog ${plural(n, 'keuze', 'keuzes')}`,
  keepBoth: 'Beide houden',
  merge: 'Samenvoegen',
  keyDifference: 'verschil',
  keySide: 'Hier of In de map',
  keyTake: 'kiezen',
  bothStay: (days: number) => `Beide versies blijven ${days} dagen bij Versies staan`,
  onlyThis: 'alleen in deze versie',
  removedHere: 'in deze versie weggehaald',
  noChoice: 'Nog geen keuze',
  notThere: 'Staat er niet meer in',
  outcome: (by: 'here' | 'folder' | 'both', choice: 'here' | 'folder' | null, moved: boolean) => {
    const verb = moved ? 'verplaatst' : 'gewijzigd';
    if (choice === null) return `Beide ${verb}: kies ‘Hier’ of ‘In de map’`;
    if (by === choice) {
      return by === 'here'
        ? `Alleen hier ${verb}, vanzelf overgenomen`
        : `Alleen in de map ${verb}, vanzelf overgenomen`;
    }
    const side = choice === 'here' ? 'Hier' : 'In de map';
    return by === 'both' ? `Beide ${verb}, ‘${side}’ gekozen` : `‘${side}’ gekozen`;
  },
};

export type ConflictTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    conflict: ConflictTexts;
  }
}
