import { choiceNl as choice, groupedNl as grouped, pluralNl as plural } from '../../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Details',
  variables: 'Variabelen',
  variable: 'Variabele',
  variableName: 'Naam van de variabele',
  variableHint: 'Bijvoorbeeld ‘dossier’. Daarna te gebruiken met {{ in de tekst.',
  addVariable: 'Toevoegen',
  standsInText: (n: number) => `${grouped(n)} keer gebruikt in de tekst`,
  notUsed: 'Nog niet gebruikt',
  forReader: 'In te vullen door het Kamerlid',
  forReaderWhat: 'Mag leeg blijven: dan staat er een invulveld.',
  contact: 'Contact',
  fieldsEmpty: (n: number) => `${plural(n, 'veld', 'velden')} nog leeg`,
  comesFromSettings: 'Uit Instellingen, Organisatie',
  stillEmpty: 'nog leeg',
  uncited: 'Op de agenda, niet aangehaald',
  allCited: (n: number) =>
    n === 1
      ? 'Het Kamerstuk op de agenda is aangehaald.'
      : `Alle ${grouped(n)} Kamerstukken op de agenda zijn aangehaald.`,
  cite: 'Aanhalen',
  citeNamed: (paper: string) => `${paper} aanhalen bij de cursor`,
  openPaper: 'Openen',
  openNamed: (paper: string) => `${paper} openen`,
  paperNotInLibrary: 'Niet in de bibliotheek. Importeer het Kamerstuk om het aan te halen.',
  document: 'Document',
  type: 'Soort',
  derive: 'Nieuw document op basis hiervan',
  deriveNotYet: (type: string, kinds: readonly string[]) =>
    `${type}: er staat nog geen ${choice(kinds)} in dit document`,
  deriveWithoutBlocks: (type: string) => `${type}: deze soort neemt geen bouwstenen over`,
  deriveWhat:
    'Met de bouwstenen die in die soort horen en de gegevens van het debat. Dit document blijft zoals het is.',
  committeeHow: 'Zonder ‘commissie’ ervoor, bijvoorbeeld: Justitie en Veiligheid.',
  pageLimit: (n: number) => `Hooguit ${plural(n, 'pagina', 'pagina’s')}`,
  subtitle: 'Ondertitel',
  keywords: 'Trefwoorden',
  keywordsWhat: 'Met komma’s ertussen; om het bestand op te zoeken',
  compareOlder: 'Vergelijken en bijwerken',
  shortTitle: 'Korte titel',
  shortTitleWhat: 'Kopregel vanaf pagina 2, en de bestandsnaam als die geen debat noemt',
  houseStyle: 'Huisstijl',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels' },
  stamp: 'Status',
  stamps: { concept: 'Concept', confidential: 'Vertrouwelijk', none: 'Geen markering' },
  stampWhat: {
    concept: 'Te zien op Start. Een voorbeeld of export als concept heeft altijd ‘Concept’ in de kop van elke pagina.',
    confidential: 'Staat in de kantlijn van elke pagina',
    none: 'Met ‘Vertrouwelijk’ staat dat woord in de kantlijn van elke pagina',
  },
  pointName: 'Naam van een eis',
  pointNameOfStyle: (name: string) => `${name}, zoals in de huisstijl`,
  pointNameWhat: 'Zo heet een eis in labels, vragen, verwijzingen en de matrix',
  annex: 'Bijlage',
  annexes: { none: 'Geen bijlage', evidence: 'Onderbouwing per eis' },
  annexWhat:
    'Op een eigen pagina: wat elke onderbouwing laat zien, met de bron. Telt niet mee voor het aantal pagina’s.',
  titleInPage: 'Met opmaak of een variabele. Bewerken kan op de pagina.',
  file: 'Bestand',
  fileName: 'Naam',
  notSavedYet: 'Nog niet opgeslagen',
  folder: 'Map',
  used: 'Gebruikt',
  blocksUsed: (n: number, older: number) =>
    n === 0
      ? 'Nog geen bouwstenen'
      : older === 0
        ? `${plural(n, 'bouwsteen', 'bouwstenen')}, ${n === 1 ? 'in' : 'alle in'} de laatste versie`
        : `${plural(n, 'bouwsteen', 'bouwstenen')}, ${grouped(older)} met een nieuwe versie`,
  versions: 'Versies',
  seeVersions: 'Bekijken',
};

export type DetailsTexts = typeof nl;

declare module '../../../../ui/texts/texts.ts' {
  interface Texts {
    details: DetailsTexts;
  }
}
