import { pluralNl as plural, range } from '../../../ui/texts/phrases.ts';
export const nl = {
  libraryPane: 'Bibliotheek',
  sidePane: 'Zijpaneel',
  libraryWidth: 'Breedte van de bibliotheek',
  sideWidth: 'Breedte van het zijpaneel',
  selection: 'Selectie',
  noBlock: 'Deze bouwsteen staat niet meer in de bibliotheek.',
  saveAs: 'Opslaan als…',
  versions: 'Versies',
  picturesToPage: (pictures: number): string =>
    pictures === 1 ? 'Sleep de afbeelding naar de tekst.' : 'Sleep de afbeeldingen naar de tekst.',
  mailCopied: 'De mail staat op het klembord: onderwerp, aanhef, kern, punten met links en ondertekening.',
  sourcesName: (document: string) => `${document} – bronnenmap`,
  sourcesBegun: 'De bronnenmap wordt gemaakt…',
  sourcesSaved: (file: string) => `Bronnenmap opgeslagen als ‘${file}’`,
  writtenInPlace: (kind: string) => `${kind} gemaakt, ook in de bibliotheek.`,
  cited: (title: string) => `‘${title}’ is aangehaald bij de cursor.`,
  noCaretInText: 'Zet de cursor eerst in de tekst, op de plek van de verwijzing.',
  noDemand: 'Zet de cursor eerst in een eis.',
  noGroundKind: (kind: string) =>
    `Een ${kind.toLowerCase()} is geen onderbouwing. Kies een motie, bevinding, toezegging, cijfer of bron.`,
  groundAdded: (title: string, demand: string | null) => `‘${title}’ onderbouwt nu ${demand ?? 'de eis'}.`,
  groundsOf: (demand: string) => `Onderbouwing van ‘${demand}’`,
  groundsHere: 'Geldt voor dit document.',
  groundsNotKept: (n: number) =>
    n === 1
      ? 'Eén onderbouwing hoort alleen in dit document bij de eis.'
      : `${n} onderbouwingen horen alleen in dit document bij de eis.`,
  keepGrounds: 'Ook in de bouwsteen opslaan',
  groundsKept:
    'De onderbouwing staat nu ook in de bouwsteen. Andere documenten met deze eis krijgen een nieuwe versie aangeboden.',
  ready: 'Terug naar de tekst',
  motionPasted: (keys: string) =>
    `De geplakte tekst is een motie. Selecteer die tekst en druk op ${keys}: dan wordt het een bouwsteen.`,
  emptyFields: {
    at: (field: string, number: number, count: number) =>
      `Leeg veld ${number} van ${count}: ${field}. Enter gaat naar de plek om het in te vullen.`,
    none: 'Dit document heeft geen lege velden.',
  },
  spelling: {
    notInDictionary: (word: string) => `‘${word}’ staat niet in het woordenboek.`,
    none: 'Geen mogelijke spelfouten gevonden.',
    noAnswer: 'Het woordenboek antwoordt niet. Probeer het zo opnieuw.',
    off: 'De spellingcontrole staat uit. Aanzetten kan bij Instellingen.',
    onlyDutch: 'Er is alleen een Nederlands woordenboek. Dit document staat in een andere taal.',
  },
};

export const status = {
  blocks: (n: number) => plural(n, 'bouwsteen', 'bouwstenen'),
  page: (at: number, of: number) => `Pagina ${at} van ${of}`,
  words: (n: number) => plural(n, 'woord', 'woorden'),
  speaking: (time: string) => `Spreektijd ${time}`,
  part: (name: string, words: number, time: string, pages: { from: number; to: number } | null) =>
    `${name}: ${plural(words, 'woord', 'woorden')}, ${time}${pages ? `, pagina ${range(pages)}` : ''}`,
  /** A table without a caption has no number. */
  table: 'Tabel',
  cell: (at: { name: string; row: number | null; rows: number; column: number; columns: number }) =>
    `${at.name}: ${at.row === null ? 'kopregel' : `rij ${at.row} van ${at.rows}`}, kolom ${at.column} van ${at.columns}`,
};

export type WindowTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    status: typeof status;
    writing: WindowTexts;
  }
}
