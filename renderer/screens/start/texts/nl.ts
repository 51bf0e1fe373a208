import { pluralNl as plural } from '../../../ui/texts/phrases.ts';

export const nl = {
  title: 'Start',
  open: 'Document openen',
  library: 'Bibliotheek',
  settings: 'Instellingen',
  newDocument: 'Nieuw document',
  groups: {
    debate: 'Voor een debat',
    kamer: 'Conceptstukken voor Kamerleden',
    position: 'Standpunten en brieven',
    press: 'Woordvoering en pers',
    outcome: 'Na de stemming',
    other: 'Andere documenten',
  },
  newFromExisting: 'Nieuw op basis van een bestaand document',
  newFromExistingWhat: 'Debat, datum en commissie worden leeggemaakt',
  lastOpened: 'Laatst geopend',
  reading: 'Documenten worden gelezen',
  nothingOpened: 'Beginnen',
  nothingOpenedYet: 'Nog geen documenten. Kies een soort, of open een bestaand document.',
  noneThere: 'Geen van de eerdere documenten is nu te openen. Kies een soort, of open een ander document.',
  openOne: 'Document openen',
  samplesTitle: 'Voorbeelden om te bekijken',
  samples: {
    inbreng: {
      title: 'Inbreng voor het commissiedebat van 21 december 2023',
      detail: 'Twee pagina’s over het actieplan tegen mensenhandel: vijf punten, elk met de onderbouwing en de bron.',
    },
    motiemonitor: {
      title: 'Motiemonitor van hetzelfde dossier',
      detail: 'Wat er daarna met de moties en toezeggingen gebeurde: uitslag, brieven en de volgende stap.',
    },
  },
  samplesChangeNothing: 'Een voorbeeld opent als nieuw document. De bibliotheek blijft zoals zij is.',
  openedEarlier: 'Eerder geopend',
  document: 'Document',
  kind: 'Soort',
  debate: 'Debat',
  noDebate: 'Geen debat',
  date: 'Datum',
  debateDate: 'Datum debat',
  state: 'Status',
  states: { concept: 'Concept', confidential: 'Vertrouwelijk', final: 'Geen markering' },
  notDone: 'Dat lukte niet',
  lookAtFound: 'Bekijken',
  foundStays: 'Blijft bewaard tot er een keuze is.',
  libraryUnreadable: 'De bibliotheek is niet te lezen',
  checks: 'Controles',
  errors: (n: number) => plural(n, 'fout', 'fouten'),
  warnings: (n: number) => plural(n, 'waarschuwing', 'waarschuwingen'),
  nothingFound: 'geen punten',
  checking: 'nog bezig',
  notChecked: 'niet gecontroleerd',
  modified: 'Bewerkt',
  stillEmpty: 'nog leeg',
  goOn: 'Verder schrijven',
  notThere: {
    missing: (folder: string) => `Niet te vinden in ${folder}`,
    unreadable: (folder: string) => `Niet te lezen, in ${folder}`,
  },
  locate: 'Aanwijzen',
  locateNamed: (title: string) => `Aanwijzen waar ${title} staat`,
  forget: 'Van de lijst halen',
  forgetNamed: (title: string) => `${title} van de lijst halen`,
  firstPage: 'Eerste pagina',
  dueSteps: 'Volgende stappen',
  stepWithoutText: 'Stap zonder tekst:',
  moreSteps: (n: number) => `Nog ${plural(n, 'stap', 'stappen')} in de motiemonitor van de bibliotheek.`,
  importTitle: 'Officiële bestanden importeren',
  importWhat:
    'Kamerstukken, convocaties en rapporten als PDF, webpagina of XML, open data van de Kamer (JSON), GRETA (RSS). Slepen kan ook.',
  pasteMotions: 'Moties plakken',
  chooseFiles: 'Bestanden kiezen',
  libraryHolds: (n: number, folder: string) =>
    `Bibliotheek: ${plural(n, 'bouwsteen', 'bouwstenen')} in de map ${folder}`,
  noLibrary: 'Nog geen bibliotheek',
  libraryAway: 'Bibliotheek nu niet te lezen',
  offline: 'Werkt zonder netwerk',
};

export type StartTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    start: StartTexts;
  }
}
