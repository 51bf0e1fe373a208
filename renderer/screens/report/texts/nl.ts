import type { FINDING_LEVELS } from '../../../../engine/core/blocks/finding.ts';
import type { DoubtKind, RepairKind, ReportPart } from '../../../../engine/core/reports/report.ts';
import { groupedNl as grouped, listNl as list, pluralNl as plural } from '../../../ui/texts/phrases.ts';

type Level = (typeof FINDING_LEVELS)[number];

/** Words of the file and of the repaired text, with quotation marks. */
const quoted = (text: string): string => `‘${text}’`;

export const nl = {
  title: 'Rapport',
  reports: 'Rapporten',
  sources: 'Bronnen',
  reading: (name: string) => `‘${name}’ wordt gelezen`,
  pageOf: (done: number, total: number) => `Pagina ${grouped(done)} van ${grouped(total)}`,
  readingWhy: 'De tekst wordt alinea voor alinea gelezen. Er wordt niets uitgevoerd en niets opgehaald.',
  cancelReading: 'Lezen annuleren',
  notRead: 'Dit bestand is niet als rapport gelezen',
  tryOther: 'Ander bestand kiezen',
  again: 'Opnieuw lezen',
  advice: {
    'pdf-encrypted': 'Open het in een PDF-lezer met het wachtwoord, druk het af naar een nieuwe PDF en open die hier.',
    'pdf-cut-off': 'Het downloaden is waarschijnlijk afgebroken. Download het rapport opnieuw.',
    'pdf-damaged': 'Download het rapport opnieuw, of vraag de organisatie om een ander bestand.',
    'pdf-without-text':
      'De pagina’s zijn gescand. Laat een scanprogramma de tekst herkennen, of zoek het rapport op de site van de organisatie.',
    'pdf-unreadable-text': 'Zoek op de site van de organisatie een andere uitgave, of open het Word-bestand.',
    'pdf-too-many-pages': 'Splits het bestand, of neem alleen de pagina’s van het rapport.',
    'pdf-too-large': 'Maak het kleiner: veel PDF-programma’s kunnen de afbeeldingen verkleinen.',
    'pdf-too-much-text': 'Neem alleen de pagina’s van het rapport.',
    'pdf-not-recognised': 'Alleen een PDF wordt als rapport gelezen.',
  } as { [code: string]: string | undefined },
  cover: 'Gegevens van het rapport',
  organisation: 'Organisatie',
  number: 'Nummer',
  round: 'Ronde',
  roundOf: (round: number) => `${grouped(round)}e evaluatieronde`,
  country: 'Over',
  adopted: 'Vastgesteld',
  published: 'Gepubliceerd',
  file: 'Bestand',
  pages: (n: number) => plural(n, 'pagina', 'pagina’s'),
  paragraphs: (n: number) =>
    n === 0 ? 'geen genummerde alinea’s' : plural(n, 'genummerde alinea', 'genummerde alinea’s'),
  unknown: 'onbekend',
  contents: 'Inhoud',
  noContents: 'In dit rapport zijn geen kopjes gevonden.',
  parts: {
    front: 'Voorwerk',
    summary: 'Samenvatting',
    report: 'Het rapport',
    appendix: 'Bijlagen',
    comments: 'Commentaar van de regering',
  } satisfies Record<ReportPart, string>,
  partNotes: {
    front: 'Geen genummerde alinea’s: hieruit komen geen bevindingen.',
    summary:
      'Een samenvatting van het rapport zelf. Een bevinding noemt een genummerde alinea, dus kies die in het rapport.',
    report: '',
    appendix: 'Een bijlage herhaalt of somt op. Kies voor een bevinding de alinea in het rapport zelf.',
    comments: 'Dit schrijft de regering over het rapport. Het is geen tekst van het rapport en wordt geen bevinding.',
  } satisfies Record<ReportPart, string>,
  text: 'Tekst van het rapport',
  page: (from: number, to: number) => (from === to ? `p. ${from}` : `p. ${from}–${to}`),
  paragraph: (number: number) => `Alinea ${number}`,
  chooseParagraph: (number: number, pages: string, level: string | null) =>
    [`Alinea ${number}`, pages, level].filter(Boolean).join(', '),
  chooseText: (begin: string, pages: string) => `${begin}…, ${pages}`,
  numberTwice: 'Dit nummer staat al bij een eerdere alinea',
  levels: {
    invites: 'invites (nodigt uit)',
    considers: 'considers (vindt nodig)',
    urges: 'urges (dringt aan)',
  } satisfies Record<Level, string>,
  otherLevel: (verb: string) => `aanbeveling (${verb})`,
  footnote: (mark: string) => `Noot ${mark}`,
  showsNow: (what: string) => `Tonen: ${what}`,
  shows: { all: 'Alle alinea’s', recommendations: 'Alleen aanbevelingen', doubts: 'Alleen twijfelgevallen' },
  nothingShown: 'Hier zijn geen alinea’s die daaraan voldoen.',
  showAll: 'Alle alinea’s tonen',
  narrow: { label: 'Deel van het scherm', text: 'Tekst', contents: 'Inhoud', page: 'Pagina' },
  search: 'Zoek in dit rapport',
  clearSearch: 'Zoekvraag wissen',
  searching: 'Zoeken…',
  notSearched: 'Het zoeken is niet gelukt',
  foundNone: 'Niets gevonden',
  found: (at: number, all: number) => `${grouped(at)} van ${grouped(all)}`,
  foundPlaces: (n: number) => plural(n, 'plaats', 'plaatsen'),
  foundIn: (n: number) => `in ${plural(n, 'alinea', 'alinea’s')}`,
  next: 'Volgende',
  previous: 'Vorige',
  choiceHint:
    'Kies alinea’s met het vakje, of selecteer een zin. Toetsen: spatie kiest, pijl naar rechts kiest een zin.',
  chosenParagraphs: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Alinea ${numbers[0]} gekozen` : `Alinea’s ${list(numbers.map(String))} gekozen`,
  chosenMany: (n: number) => `${grouped(n)} alinea’s gekozen`,
  chosenOnPages: (n: number, pages: string) => `${plural(n, 'alinea', 'alinea’s')} gekozen, p. ${pages}`,
  chosenFromPage: (page: string) => `Gekozen van p. ${page}:`,
  chosenSentence: (number: number) => `Gekozen uit alinea ${number}:`,
  clearChoice: 'Keuze wissen',
  makeFinding: 'Bevinding maken',
  making: 'De bevinding wordt opgeslagen',
  made: (title: string) => `De bevinding ‘${title}’ staat in de bibliotheek, met de letterlijke tekst op slot.`,
  notMade: 'Er is geen bevinding gemaakt',
  translate: 'Vertalen',
  openFinding: 'Openen',
  insertFinding: 'Invoegen',
  keep: 'Opslaan in de bibliotheek',
  kept: { text: 'Tekst in de bibliotheek', file: 'Met bestand in de bibliotheek' },
  keepTitle: 'Rapport opslaan in de bibliotheek',
  keepWhat: 'Wat komt er in de bibliotheek?',
  keepText: 'De tekst, met de vingerafdruk van het bestand',
  keepTextWhy:
    'Klein. Elk letterlijk citaat is te controleren. De vingerafdruk bewijst uit welk bestand de tekst komt; de pagina’s zijn alleen te zien als het bestand erbij is.',
  keepFile: (megabytes: string | null) =>
    `De tekst en het bestand zelf${megabytes === null ? '' : ` (${megabytes} MB)`}`,
  keepNow: 'Opslaan',
  keepFileWhy: 'Ook de pagina’s blijven te zien, voor iedereen die de bibliotheek gebruikt.',
  notKept: 'Het rapport is niet opgeslagen',
  pagePicture: (page: number, total: number) => `Pagina ${page} van ${total}`,
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',
  noPicture: 'Het bestand is er niet bij, dus de pagina is niet te zien.',
  chooseFile: 'Bestand kiezen',
  otherFile: 'Dit is een ander bestand: de vingerafdruk verschilt.',
  pictureFailed: 'De pagina kan niet worden getekend. De tekst hiernaast is wel gelezen.',
  pictureTooLarge: 'Het bestand is te groot om de pagina’s te tonen.',
  repaired: (n: number) => `${plural(n, 'correctie', 'correcties')} op deze pagina`,
  nothingRepaired: 'Op deze pagina is niets gecorrigeerd.',
  repairs: {
    hyphen: (before: string, after: string) => `Afgebroken woord: ${quoted(before)}, gelezen als ${quoted(after)}`,
    'kept-hyphen': (before: string, after: string) =>
      `Koppelteken aan het regeleinde: ${quoted(before)}, gelezen als ${quoted(after)}`,
    ligature: (before: string, after: string) => `Lettercombinatie: ${quoted(before)}, gelezen als ${quoted(after)}`,
    'running-head': (before: string) => `Kopregel of paginanummer weggelaten: ${quoted(before)}`,
    'footnote-mark': (before: string) => `Nootcijfer uit de tekst gehaald: ${quoted(before)}`,
    footnote: (before: string) => `Noot uit de tekst gehaald: ${quoted(before)}`,
    'page-break': () => 'De alinea loopt door op de volgende pagina',
    columns: () => 'Twee kolommen na elkaar gelezen',
    rotation: () => 'De pagina is gedraaid gelezen',
  } satisfies Record<RepairKind, (before: string, after: string) => string>,
  moreRepairs: (n: number) => `Nog ${grouped(n)} tonen`,
  doubtful: (n: number) => plural(n, 'twijfelgeval', 'twijfelgevallen'),
  allDoubts: 'Twijfelgevallen in het hele rapport',
  noDoubts: 'Er zijn geen twijfelgevallen.',
  doubts: {
    'number-missing': (text: string) => `Nummer ${text} ontbreekt tussen twee alinea’s`,
    'number-twice': (text: string) => `Nummer ${text} komt twee keer voor`,
    hyphen: (text: string) => `Koppelteken aan een regeleinde: hoort het bij ${quoted(text)}?`,
    unmapped: (text: string) => `Onbekende tekens: ${quoted(text)}`,
    recognised: () => 'Tekst van een gescande pagina',
    'empty-page': () => 'Pagina zonder tekst: een afbeelding of een scan',
    heading: (text: string) => `Kopje of gewone tekst: ${quoted(text)}`,
    footnote: (text: string) => `Nootcijfer en noot passen niet bij elkaar: ${quoted(text)}`,
    'section-missing': (text: string) => `Staat in de inhoudsopgave, niet in het rapport: ${quoted(text)}`,
    recommendation: (text: string) => `Aanbeveling die niet is uitgelicht: ${quoted(text)}`,
    unfinished: (text: string) => `De alinea lijkt halverwege te stoppen: ${quoted(text)}`,
  } satisfies Record<DoubtKind, (text: string) => string>,
  doubtAt: (page: number, paragraph: number | null) =>
    paragraph === null ? `pagina ${page}` : `alinea ${paragraph}, pagina ${page}`,
  list: {
    none: 'Er staan nog geen rapporten in de bibliotheek.',
    open: 'Rapport openen',
    report: 'Rapport',
    published: 'Gepubliceerd',
    kept: 'Opgeslagen',
    keeps: { text: 'Alleen tekst', file: 'Tekst en PDF' },
    keepsOnlyFile: 'Alleen PDF',
    findings: 'Bevindingen',
    paragraphs: 'Alinea’s',
    actions: 'Acties',
    damaged: 'Beschadigd rapport',
    damagedWithFile:
      'De opgeslagen tekst is niet te lezen. De PDF staat nog in de bibliotheek: lees het rapport daaruit opnieuw.',
    damagedWithout:
      'De opgeslagen tekst is niet te lezen. Open de PDF van dit rapport en sla het opnieuw op, of verwijder het.',
    newer: 'Rapport van een nieuwere Inbreng',
    newerWhat: 'Een nieuwere Inbreng heeft dit rapport opgeslagen. Werk Inbreng bij om het te lezen.',
    reread: 'Opnieuw lezen uit de PDF',
    remove: 'Verwijderen',
    removeNamed: (name: string) => `${name} verwijderen`,
    removeTitle: 'Rapport verwijderen uit de bibliotheek?',
    removesText: (name: string) => `De tekst van ‘${name}’ wordt verwijderd.`,
    removesFile: (name: string) => `De tekst en de PDF van ‘${name}’ worden verwijderd.`,
    findingsStay: (n: number) =>
      n === 0
        ? 'Uit dit rapport komt geen bevinding.'
        : `${plural(n, 'bevinding', 'bevindingen')} uit dit rapport ${n === 1 ? 'blijft' : 'blijven'}, met de letterlijke tekst en de bron. Inbreng kan de citaten daarna niet meer met het rapport vergelijken.`,
    removeForAll:
      'Dit geldt voor iedereen die deze bibliotheek gebruikt. Met de PDF is het rapport later opnieuw op te slaan.',
    how: 'Open een rapport als PDF, bijvoorbeeld van GRETA of de Rekenkamer.',
    notListed: 'De rapporten zijn niet gelezen',
  },
  asReport: 'Als rapport lezen',
  asReportNamed: (name: string) => `${name} als rapport lezen`,
};

export type ReportTexts = typeof nl;

declare module '../../../ui/texts/texts.ts' {
  interface Texts {
    report: ReportTexts;
  }
}
