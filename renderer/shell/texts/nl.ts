import type { CheckCode } from '../../../engine/core/checks/list.ts';
import { formatDate, formatShortDate } from '../../../engine/core/dates.ts';
import type { EntryKind } from '../../document/unsaved/open-entries.ts';
import { nl as helpTexts } from '../../screens/help/texts/nl.ts';
import { nl as importTexts } from '../../screens/import/texts/nl.ts';
import { fileSize } from '../../ui/texts/file-size.ts';
import {
  choiceNl as choice,
  groupedNl as grouped,
  listNl as list,
  pluralNl as plural,
  range,
  runs,
} from '../../ui/texts/phrases.ts';
import { nl as blockTexts } from '../../writing/blocks/texts/nl.ts';
import { nl as libraryTexts } from '../../writing/library/texts/nl.ts';
import { nl as pageTexts } from '../../writing/page/texts/nl.ts';
import { nl as sideTexts } from '../../writing/side/texts/nl.ts';
import { nl as typingTexts } from '../../writing/typing/texts/nl.ts';
import { nl as writingTexts } from '../../writing/window/texts/nl.ts';

const decimal = (n: number): string => (Math.floor(n * 10) / 10).toFixed(1).replace('.', ',');

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

const FIELDS: { [name: string]: string | undefined } = {
  title: 'Titel',
  subtitle: 'Ondertitel',
  shortTitle: 'Korte titel',
  documentType: 'Soort',
  houseStyle: 'Huisstijl',
  language: 'Taal',
  stamp: 'Stand',
  keywords: 'Trefwoorden',
  definitions: 'Eigen variabelen',
  audiences: 'Varianten',
  threads: 'Opmerkingen',
  silenced: 'Wat rust',
  overruled: 'Toch geëxporteerd',
};
const PARTS: { [field: string]: string | undefined } = {
  body: 'Tekst',
  title: 'Titel',
  status: 'Uitslag',
  decidedOn: 'Besluit',
  votes: 'Stemming',
  grounds: 'Gronden',
  kamerstuk: 'Kamerstuk',
  movers: 'Indieners',
  paragraph: 'Alinea',
  level: 'Niveau',
  state: 'Stand',
  appreciation: 'Appreciatie',
  date: 'Datum',
  zaak: 'Zaak',
  gist: 'Zinsdeel',
  decisions: 'Besluiten',
  sections: 'Onderdelen',
  source: 'Bron',
  section: 'Onderdeel',
  report: 'Rapport',
  value: 'Getal',
  by: 'Wie',
  speaker: 'Spreker',
  role: 'Functie',
  demand: 'Eis',
  addressee: 'Aan',
  deadline: 'Termijn',
  sessionYear: 'Vergaderjaar',
  dossierTitle: 'Dossier',
  validUntil: 'Geldig tot',
  language: 'Taal',
  andOthers: 'Meer indieners',
  blockStatus: 'Bouwsteen',
  approvedBy: 'Vrijgever',
  approvedOn: 'Vrijgavedatum',
  statusByHand: 'Uitslag volgens',
  unverified: 'Herkomst',
  literal: 'Letterlijk',
  replaces: 'Vervangt',
  replacedBy: 'Vervangen door',
};
const NOT_SAVED: { [code: string]: string | undefined } = {
  'folder-gone': 'Deze map is er niet of antwoordt niet.',
  'disk-full': 'Op deze schijf is geen ruimte meer.',
};
const THINGS: { [thing: string]: string | undefined } = {
  field: 'Tekst',
  block: 'Bouwsteen',
  heading: 'Kop',
  paragraph: 'Alinea',
  list: 'Lijst',
  listItem: 'Punt',
  quotation: 'Aanhaling',
  table: 'Tabel',
  tableCell: 'Cel',
  figure: 'Afbeelding',
  pageBreak: 'Pagina-einde',
  blockInstance: 'Bouwsteen',
};

const ENTRY_NAMES: { [Kind in EntryKind]: string } = {
  link: 'Koppeling',
  citation: 'Vindplaats in een bron',
  caption: 'Bijschrift van een tabel',
  picture: 'Beschrijving of bijschrift van een afbeelding',
  version: 'Naam van een versie',
  reason: 'Reden om toch te exporteren',
  variable: 'Naam van een variabele',
  finding: 'Reden om een punt te laten rusten',
  'first-run': 'Naam van de organisatie',
  decision: 'Motie bij een besluit, en waar dat te zien is',
};

/** Every text of the interface in Dutch. Its type is the type of both languages. */
export const nl = {
  /**
   * `2023-12-21` as every part of the window shows it: '21 december 2023'; unchanged where it is no date. Only the columns of a
   * table are too narrow for a month in full: they take `shortDate`.
   */
  date: (date: string): string => formatDate(date, 'nl') ?? date,
  /** Empty where it is no date. */
  shortDate: (date: string): string => formatShortDate(date) ?? '',
  controls: {
    cancel: 'Annuleren',
    close: 'Sluiten',
    closes: 'sluiten',
    filesNotTaken: (files: readonly string[]) =>
      `Met ${files.length > 3 ? `de ${grouped(files.length)} bestanden` : list(files.map((name) => `‘${name}’`))} is nog niets gedaan`,
    dialogFirst: (files: number) =>
      `Rond dit eerst af of annuleer het. Sleep ${files === 1 ? 'het bestand' : 'de bestanden'} daarna opnieuw naar Inbreng.`,
    dragAgain: (files: number) => `Sleep ${files === 1 ? 'het bestand' : 'de bestanden'} opnieuw naar Inbreng.`,
    toStart: 'Inbreng, naar Start',
    toDocument: 'Terug naar het document',
    datePlaceholder: 'dag-maand-jaar',
    tooLong: (length: number, most: number) =>
      `Dit zijn ${length} tekens en er passen er hooguit ${most}: kort de tekst in.`,
    noDate: 'Dit is geen datum. Typ bijvoorbeeld 21-12-2023.',
    remove: (name: string) => `${name} weghalen`,
    add: (what: string) => `${what} toevoegen`,
    space: 'Spatie',
  },
  entries: {
    title: 'Ingevulde tekst weggooien?',
    notStored: 'Dit is ingevuld en nog nergens bewaard:',
    drop: 'Weggooien',
    stay: 'Verder invullen',
    named: (kind: EntryKind, text: string) => `${ENTRY_NAMES[kind]}: ‘${text}’`,
  },
  closing: {
    title: 'Het venster wacht nog',
    why: 'Voor dit venster sluit, wacht het op antwoord van de schijf of de bibliotheek:',
    keeping: (title: string) =>
      `De bouwsteen ‘${title}’ wordt bewaard, en staat misschien nog niet in de bibliotheek. Sluit het venster nu, dan komt bij de volgende start terug wat de herstelkopie heeft.`,
    takingBack: (title: string, isNew: boolean) =>
      isNew
        ? `De nieuwe bouwsteen ‘${title}’ wordt uit de bibliotheek gehaald. Sluit het venster nu, dan staat die er misschien nog.`
        : `De laatste wijzigingen van ‘${title}’ worden teruggedraaid. Sluit het venster nu, dan staan ze misschien nog in de bibliotheek.`,
    organisation:
      'De gegevens van de organisatie worden bewaard, en staan misschien nog niet in de bibliotheek. Sluit het venster nu, dan zijn de laatste wijzigingen misschien weg.',
    document: (name: string, noCopy: boolean) =>
      `Het document ‘${name}’ wordt bewaard, en staat misschien nog niet helemaal in het bestand. ${
        noCopy
          ? 'Er is geen herstelkopie. Sluit het venster nu, dan is de laatste tekst misschien weg.'
          : 'Sluit het venster nu, dan komt bij de volgende start terug wat de herstelkopie heeft.'
      }`,
    tidying:
      'Een herstelkopie die niet meer nodig is, wordt opgeruimd. Sluit het venster nu, dan wordt die misschien nog eens aangeboden.',
    goesOn: 'Zodra het antwoord er is, gaat het sluiten vanzelf verder.',
    now: 'Nu sluiten',
  },
  app: {
    opening: (name: string) => `‘${name}’ openen`,
    openingFrom: (folder: string) => `Het bestand wordt gelezen uit ${folder}.`,
    openingMayTakeLong: 'Op een netwerkschijf kan dat even duren. Annuleren verandert niets aan het bestand.',
    notSavedThere: 'Niet op deze plaats opgeslagen',
    /** Of a place that is left again: nothing is tried there by itself. */
    notSavedWhy: (code: string): string | undefined => NOT_SAVED[code],
    otherPlace: 'Andere plaats kiezen',
    staysWhereItWas: 'Het document staat waar het stond, en de tekst is bewaard.',
    leaveTitle: 'Eerst opslaan?',
    leaveNew: 'Dit document staat nog niet in een bestand.',
    leaveChanged: 'Er zijn wijzigingen die nog niet in het bestand staan.',
    leaveStuck: 'De laatste wijzigingen staan nog niet in het bestand; daar opslaan lukt nu niet.',
    leaveKept: 'Zonder opslaan blijft de tekst bij Versies staan.',
    leaveLost: 'Zonder opslaan is de tekst weg.',
    faultTitle: 'Dit venster liep vast',
    faultKept: 'De tekst is bewaard. Na het herladen staat die er weer, of bij Herstellen.',
    faultAgain: 'Venster herladen',
    faultDetail: (detail: string) => `Melding: ${detail}`,
    notLoadedTitle: 'Inbreng kon niet worden geladen',
    notLoadedKept: 'Wat eerder is bewaard, blijft bewaard.',
    notLoadedAgain: 'Opnieuw proberen',
    leaveWithout: 'Niet opslaan',
    partStoppedTitle: 'Een onderdeel is gestopt',
    partStopped: 'De tekst is bewaard. Het onderdeel start vanzelf opnieuw.',
    savingStopped:
      'Wat net is getypt, staat misschien alleen in dit venster. Laat het open: het bewaren wordt steeds opnieuw geprobeerd.',
    repaired: 'Bij het openen viel iets op',
    carried: {
      docx: {
        title: 'Geopend uit een Word-bestand',
        is: (name: string) =>
          `Dit is het document zoals het was toen ${name} werd geëxporteerd. Wat daarna in Word is veranderd, staat er niet in en moet hier worden overgenomen.`,
        stands:
          'Het is een nieuw document, dat nog niet in een bestand staat. Het Word-bestand en het oorspronkelijke document blijven zoals ze zijn.',
      },
      pdf: {
        title: 'Geopend uit een PDF',
        is: (name: string) =>
          `Dit is het document zoals het was toen ${name} werd geëxporteerd. Opmerkingen die iemand in de PDF heeft gezet, staan er niet in.`,
        stands:
          'Het is een nieuw document, dat nog niet in een bestand staat. De PDF en het oorspronkelijke document blijven zoals ze zijn.',
      },
    },
    savedWithout: (pictures: number) =>
      pictures === 1 ? 'Opgeslagen zonder een afbeelding' : `Opgeslagen zonder ${pictures} afbeeldingen`,
    repairedKept: 'Het bestand zelf verandert pas bij het opslaan. Kijk na of de tekst klopt.',
    repairedSee: 'Kijk na of de tekst klopt.',
  },
  save: {
    saved: 'Opgeslagen',
    saving: 'Opslaan…',
    failed: {
      'disk-full': 'Niet opgeslagen: schijf vol',
      'read-only': 'Niet opgeslagen: map is alleen-lezen',
      'folder-gone': 'Niet opgeslagen: map is niet te bereiken',
      'file-gone': 'Niet opgeslagen: bestand is verdwenen',
      'no-access': 'Niet opgeslagen: geen toegang tot het bestand',
      'wrong-field': 'Niet alles opgeslagen: een veld klopt niet',
      other: 'Niet opgeslagen: schrijven lukt niet',
    },
    /** Not even in the journal: says where the words are in the place of that they are not in the file. */
    onlyHere: (failed: string) => `Alleen in dit venster${failed.slice(failed.indexOf(':'))}`,
    /** Beside 'saved' or 'saving': what is typed stands nowhere but here until it is saved. */
    noCopy: 'Geen herstelkopie mogelijk',
    keepCopy: 'Kopie bewaren',
    noFile: 'Nog niet in een bestand',
    toFile: 'Opslaan als',
    notYet: 'Gewijzigd',
    notKept: 'Nog niet in de bibliotheek',
    now: 'Opslaan',
    changedElsewhere: 'Gewijzigd door een ander programma',
    compare: 'Vergelijken',
  },
  difference: {
    title: 'Verschillen',
    underlined: 'onderstreept',
    struck: 'doorgehaald',
    addedStart: '[erbij: ',
    removedStart: '[weg: ',
    end: ']',
    text: 'Tekst',
    heading: 'Kop',
    field: (name: string): string => FIELDS[name] ?? 'Document',
    same: (v: { demands: readonly number[]; questions: readonly number[]; blocks: number; texts: number }): string => {
      const parts = [
        ...(v.demands.length > 0 ? [`eis ${list(runs(v.demands, 'tot en met'))}`] : []),
        ...(v.questions.length > 0 ? [`vraag ${list(runs(v.questions, 'tot en met'))}`] : []),
        ...(v.blocks > 0 ? [plural(v.blocks, 'bouwsteen', 'bouwstenen')] : []),
        ...(v.texts > 0 ? [plural(v.texts, 'alinea', 'alinea’s')] : []),
      ];
      // Numbers and counts in one sentence run into each other: 'vraag 1, 2 bouwstenen'.
      if (parts.length > 1) return `Gelijk: ${parts.join(' · ')}`;
      const [words = ''] = parts;
      const one = v.demands.length + v.questions.length + v.blocks + v.texts === 1;
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${one ? 'is' : 'zijn'} gelijk`;
    },
    /** `signs`: the words differ, if only in their signs. */
    what: (
      thing: string,
      kind: 'added' | 'removed' | 'changed' | 'moved',
      added: number,
      removed: number,
      signs = false,
    ): string => {
      const name = THINGS[thing] ?? 'Tekst';
      const empty = thing === 'paragraph' ? 'Lege alinea' : name;
      if (kind === 'moved') return `${name} verplaatst`;
      if (kind === 'added')
        return added === 0 ? `${empty} erbij` : `${name} erbij: ${plural(added, 'woord', 'woorden')}`;
      if (kind === 'removed')
        return removed === 0 ? `${empty} weg` : `${name} weg: ${plural(removed, 'woord', 'woorden')}`;
      if (added === 0 && removed === 0) return `${name}: ${signs ? 'tekens of spaties' : 'opmaak'} gewijzigd`;
      if (removed === 0) return `${name}: ${plural(added, 'woord', 'woorden')} erbij`;
      if (added === 0) return `${name}: ${plural(removed, 'woord', 'woorden')} weg`;
      return `${name}: ${plural(removed, 'woord', 'woorden')} vervangen door ${grouped(added)}`;
    },
    /** Of a field of the document. */
    value: { added: 'Ingevuld', removed: 'Leeggemaakt', changed: 'Gewijzigd' },
    changed: (name: string): string => `${name} gewijzigd`,
    usualHouseStyle: 'zoals bij Instellingen',
    note: (words: string): string => `noot: ${words}`,
    form: 'Vorm gewijzigd',
    otherBlock: 'Andere bouwsteen',
    shortened: (shown: number, of: number): string =>
      `Ingekort: ${grouped(shown)} van ${plural(of, 'alinea', 'alinea’s')}`,
    wholeAgain: 'Weer de hele tekst',
    ground: { added: 'Grond erbij', removed: 'Grond weg', changed: 'Grond gewijzigd' },
    unknownBlock: 'bouwsteen die hier niet staat',
    /** A block as the library has it now: 'Bijgewerkt uit de bibliotheek: uitslag en stemming'. */
    updated: (parts: readonly string[]): string => `Bijgewerkt uit de bibliotheek: ${list(parts)}`,
    updatedSource: (title: string, parts: readonly string[]): string =>
      `‘${title}’ bijgewerkt uit de bibliotheek: ${list(parts)}`,
  },
  evidence: {
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
  },
  checks: {
    title: 'Controles',
    tabCount: (n: number) => plural(n, 'punt', 'punten'),
    heading: { error: 'Fouten', warning: 'Waarschuwingen', info: 'Tips' },
    count: (severity: 'error' | 'warning' | 'info', n: number) =>
      severity === 'error' ? `${grouped(n)}, eerst oplossen` : grouped(n),
    group: {
      'block-expired': (n) => `${grouped(n)} bouwstenen zijn verlopen`,
      'block-older': (n) => `${grouped(n)} bouwstenen hebben een nieuwe versie`,
      'block-twice': (n) => `${grouped(n)} bouwstenen staan er meer dan eens`,
      'demand-without-addressee': (n) => `${grouped(n)} eisen zeggen niet aan wie`,
      'demand-without-ground': (n) => `${grouped(n)} eisen zonder grond`,
      'fact-missing': (n) => `Bij ${grouped(n)} bouwstenen ontbreekt een feit`,
      'field-open': (n) => `Op ${grouped(n)} plekken staan nog lege velden`,
      'finding-without-report': (n) => `${grouped(n)} bevindingen zonder vindplaats`,
      'ground-rejected': (n) => `${grouped(n)} gronden zijn verworpen`,
      'heading-without-text': (n) => `Onder ${grouped(n)} koppen staat niets`,
      'last-page-full': (n) => `${grouped(n)} keer is de laatste pagina bijna vol`,
      'motion-without-number': (n) => `${grouped(n)} moties zonder nummer`,
      'motion-without-gist': (n) => `${grouped(n)} moties zonder zinsdeel`,
      'part-missing': (n) => `${grouped(n)} onderdelen ontbreken nog`,
      'picture-without-description': (n) => `${grouped(n)} afbeeldingen zonder beschrijving`,
      'page-limit': (n) => `${grouped(n)} keer te lang`,
      'placeholder-left': (n) => `${grouped(n)} lege plekken in de tekst`,
      'quote-not-approved': (n) => `${grouped(n)} citaten zijn niet vrijgegeven`,
      'quote-not-in-library': (n) => `Van ${grouped(n)} citaten is in de bibliotheek geen vrijgave te zien`,
      'sender-missing': (n) => `${grouped(n)} keer ontbreekt de afzender`,
      'sentence-against-status': (n) => `${grouped(n)} zinnen kloppen niet met de uitslag`,
      'table-set-smaller': (n) => `${grouped(n)} tabellen worden kleiner of liggend gezet`,
      'table-too-wide': (n) => `${grouped(n)} tabellen zijn te breed`,
      'variable-empty': (n) => `${grouped(n)} gegevens zijn nog niet ingevuld`,
    } as { [Code in CheckCode]: (n: number) => string },
    notChecked: 'Nog niet gecontroleerd.',
    stuck:
      'De controles en getallen lopen achter: het rekenen duurde te lang en is gestopt. Wat er staat, hoort bij een eerdere versie van de tekst. De tekst zelf blijft bewaard. Maak heel lange alinea’s of tabellen korter; na de volgende wijziging begint de controle opnieuw.',
    nothing: 'Niets gevonden. Dit document kan naar buiten.',
    forReader: (n: number, fields: readonly string[]) =>
      `${plural(n, 'veld', 'velden')} vult het Kamerlid in: ${fields.join(', ')}. ${n === 1 ? 'Dat veld blijft' : 'Die velden blijven'} leeg in het document.`,
    nothingOpen: (n: number) =>
      `Er is niets open. ${n === 1 ? 'Er rust 1 punt, met een reden.' : `Er rusten ${n} punten, met een reden.`}`,
    silence: 'Laten rusten',
    silenceHow: 'Is een punt goed zo? Kies het en laat het rusten, met een reden.',
    silenceReason: 'Waarom dit zo goed is',
    silenceHint: 'De reden blijft in het bestand bewaard en wordt niet afgedrukt.',
    silenced: 'Wat rust',
    showSilenced: (n: number) => plural(n, 'punt dat rust', 'punten die rusten'),
    unsilence: 'Weer tonen',
  },
  details: {
    title: 'Details',
    variables: 'Variabelen',
    variable: 'Variabele',
    variableName: 'Naam van de variabele',
    variableHint: 'Bijvoorbeeld ‘dossier’. Daarna te gebruiken met {{ in de tekst.',
    addVariable: 'Toevoegen',
    standsInText: (n: number) => `Staat ${grouped(n)} keer in de tekst`,
    notUsed: 'Nog niet gebruikt',
    forReader: 'Voor het Kamerlid',
    forReaderWhat: 'Mag leeg blijven: dan staat er een invulveld voor wie het indient.',
    contact: 'Contact',
    fieldsEmpty: (n: number) => `${plural(n, 'veld', 'velden')} nog leeg`,
    comesFromSettings: 'Uit Instellingen, Organisatie',
    stillEmpty: 'nog leeg',
    document: 'Document',
    type: 'Soort',
    derive: 'Nieuw document hieruit',
    deriveNotYet: (type: string, kinds: readonly string[]) =>
      `${type}: er staat nog geen bouwsteen ${choice(kinds)} in dit document`,
    deriveWithoutBlocks: (type: string) => `${type}: deze soort neemt geen bouwstenen over`,
    deriveWhat:
      'Met de bouwstenen die in die soort horen en de gegevens van het debat. Dit document blijft zoals het is.',
    committeeHow: 'Zonder ‘commissie’ ervoor, bijvoorbeeld: Justitie en Veiligheid.',
    pageLimit: (n: number) => `Hooguit ${plural(n, 'pagina', 'pagina’s')}`,
    subtitle: 'Ondertitel',
    keywords: 'Trefwoorden',
    keywordsWhat: 'Met komma’s ertussen; voor wie het bestand zoekt',
    compareOlder: 'Vergelijken en bijwerken',
    shortTitle: 'Korte titel',
    shortTitleWhat: 'Kopregel vanaf pagina 2, en de bestandsnaam als die geen debat noemt',
    houseStyle: 'Huisstijl',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'Engels' },
    stamp: 'Stand',
    stamps: { concept: 'Concept', confidential: 'Vertrouwelijk', none: 'Niet gemerkt' },
    stampWhat: 'Staat in de kantlijn van elke pagina',
    noStampWhat: 'Met ‘Concept’ of ‘Vertrouwelijk’ staat dat woord in de kantlijn van elke pagina',
    titleInPage: 'Hier staat opmaak of een variabele in. Bewerken kan op de pagina.',
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
  },
  preview: {
    title: 'Voorbeeld',
    pages: (n: number, limit: number | null) =>
      `${plural(n, 'pagina', 'pagina’s')}${limit === null ? '' : ` (hooguit ${limit})`}`,
  },
  ...blockTexts,
  ...libraryTexts,
  ...importTexts,
  help: helpTexts,
  side: sideTexts,
  writing: writingTexts,
  typing: typingTexts,
  status: {
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
  },
  compare: {
    title: (title: string) => `Vergelijken: ${title}`,
    same: 'De tekst in het document is gelijk aan die in de bibliotheek.',
    part: (where: string): string => PARTS[where.split('.')[0] ?? ''] ?? 'Gegeven',
    onlyLibrary: 'staat alleen in de bibliotheek',
    onlyDocument: 'staat alleen in het document',
    leave: 'Zo laten',
    update: 'Bijwerken',
    putBack: 'Terugzetten',
    keepOwn: 'Eigen woorden houden',
    take: 'Tekst overnemen',
    canUndo: 'Ongedaan maken kan daarna.',
    ownGoes: 'De eigen woorden in het document vervallen. Ongedaan maken kan daarna.',
    ownGoesWithTaken: 'Bij overnemen vervallen de eigen woorden. Ongedaan maken kan daarna.',
    ownStays: 'In het document staan hier eigen woorden; die blijven staan.',
  },
  start: {
    title: 'Start',
    open: 'Document openen',
    library: 'Bibliotheek',
    settings: 'Instellingen',
    newDocument: 'Nieuw document',
    typeLine: {
      'inbreng-commissiedebat': 'Eisen met onderbouwing, hooguit 2 pagina’s',
      'inbreng-schriftelijk-overleg': 'Vragen en punten voor een fractie',
      'position-paper': 'Standpunt voor een rondetafelgesprek',
      factsheet: 'Cijfers en feiten op 1 pagina',
      brief: 'Met eisen als genummerde lijst',
      citatenblad: 'Citaten met vrijgave en gebruik',
      persbericht: 'Nieuws met een citaat',
      'concept-motie': 'In de vorm van de Kamer',
      kamervragen: 'In de vorm van de Kamer',
    } as { [type: string]: string | undefined },
    newFromExisting: 'Nieuw op basis van een bestaand document',
    newFromExistingWhat: 'Debat, datum en commissie worden leeggemaakt',
    lastOpened: 'Laatst geopend',
    reading: 'Documenten worden gelezen',
    nothingOpened: 'Beginnen',
    nothingOpenedYet: 'Nog geen documenten. Kies een soort, of open een bestaand document.',
    noneThere: 'Geen van de eerdere documenten is nu te openen. Kies een soort, of open een ander document.',
    openOne: 'Document openen',
    openedEarlier: 'Eerder geopend',
    document: 'Document',
    kind: 'Soort',
    debate: 'Debat',
    noDebate: 'Geen debat',
    date: 'Datum',
    debateDate: 'Datum debat',
    state: 'Stand',
    states: { concept: 'Concept', confidential: 'Vertrouwelijk', final: 'Niet gemerkt' },
    notDone: 'Dat lukte niet',
    lookAtFound: 'Bekijken',
    foundStays: 'Het is bewaard en wordt pas na een keuze opgeruimd.',
    libraryUnreadable: 'De bibliotheek is niet te lezen',
    checks: 'Controles',
    errors: (n: number) => plural(n, 'fout', 'fouten'),
    warnings: (n: number) => plural(n, 'waarschuwing', 'waarschuwingen'),
    nothingFound: 'niets gevonden',
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
    importTitle: 'Officiële bestanden importeren',
    importWhat: 'Kamerstukken (XML), moties en stemmingen (JSON), GRETA (RSS). Slepen naar dit venster kan ook.',
    chooseFiles: 'Bestanden kiezen',
    libraryHolds: (n: number, folder: string) =>
      `Bibliotheek: ${plural(n, 'bouwsteen', 'bouwstenen')} in de map ${folder}`,
    noLibrary: 'Nog geen bibliotheek',
    libraryAway: 'Bibliotheek nu niet te lezen',
    offline: 'Werkt zonder netwerk',
  },
  firstRun: {
    title: 'Inbreng klaarzetten',
    intro: 'Alles blijft op deze computer of in de eigen gedeelde map. Later aanpassen kan bij Instellingen.',
    newFolder: 'Nieuwe map maken',
    existing: 'Bestaande bibliotheek openen',
    existingWhat: 'Ook een map die collega’s delen',
    noFolder: 'nog geen map gekozen',
    starterTitle: 'Startbibliotheek',
    starter: 'Beginnen met eisen, moties, GRETA-onderdelen en vragen over mensenhandel',
    starterWhat:
      'Met bron bij elke bouwsteen. Wat niet bekend is, zoals de uitslag van een motie, staat er als onbekend.',
    nameOnPage: 'Naam op de pagina',
    begin: 'Beginnen',
    seeExample: 'Eerst een voorbeeld bekijken',
    offline: 'Werkt zonder netwerk en zonder account',
    folderRefused: 'Deze map is niet te gebruiken',
    exampleOfStyle: 'Voorbeeld van de huisstijl',
    firstPage: 'Pagina 1 van een inbreng in deze huisstijl',
    willLookLikeThis: 'Zo ziet een inbreng er straks uit',
  },
  settings: {
    title: 'Instellingen',
    parts: 'Onderdelen',
    part: {
      general: 'Algemeen',
      library: 'Bibliotheek',
      houseStyle: 'Huisstijl',
      organisation: 'Organisatie',
      spelling: 'Spelling',
      saving: 'Opslaan en versies',
      keys: 'Sneltoetsen',
    },
    notChanged: 'Niet gewijzigd',
    unread: 'De gegevens van de organisatie zijn niet te lezen',
    again: 'Opnieuw proberen',
    leaveTitle: 'Venster sluiten?',
    leaveLost: 'Wat bij Organisatie is ingevuld, is niet allemaal opgeslagen. Na het sluiten is dat weg.',
    leaveAnyway: 'Toch sluiten',
    stay: 'Terug naar Instellingen',
    atOnce: 'Wijzigingen gelden meteen',
    language: 'Taal',
    languageWhat: 'Van de app; een document heeft een eigen taal',
    appearance: 'Weergave',
    appearances: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    you: 'Schrijver',
    youWhat: 'Staat bij wat met de hand is ingevuld',
    yourName: 'Eigen naam',
    library: 'Bibliotheek',
    libraryWhat: 'Een map met leesbare bestanden',
    libraryAway: 'De bibliotheek is nu niet te lezen.',
    libraryHolds: (n: number) =>
      `${plural(n, 'bouwsteen', 'bouwstenen')}. Een gedeelde map kan ook: wijzigingen van anderen verschijnen vanzelf.`,
    chooseFolder: 'Map kiezen',
    addStarter: 'Startbibliotheek toevoegen',
    starterWhat: 'Eisen, moties, GRETA-onderdelen en vragen over mensenhandel. Wat er al staat, blijft zoals het is.',
    starterAdded: (n: number) =>
      n === 0 ? 'Alles uit de startbibliotheek staat er al.' : `${plural(n, 'bouwsteen', 'bouwstenen')} toegevoegd.`,
    houseStyle: 'Huisstijl',
    houseStyleWhat: 'Voor nieuwe documenten',
    organisation: 'Organisatie',
    organisationWhat: 'Vult de velden in briefhoofd en contactregel, in beide huisstijlen',
    empty: 'nog leeg',
    field: {
      name: 'Naam',
      spokesperson: 'Contactpersoon',
      role: 'Functie',
      phone: 'Telefoon',
      email: 'E-mail',
      address: 'Adres',
    },
    notEmail: 'Dit is geen e-mailadres. Typ bijvoorbeeld naam@organisatie.nl.',
    logo: 'Logo',
    logoWhat: 'SVG of PNG',
    logoNow: 'Het gekozen logo',
    chooseLogo: 'Logo kiezen',
    otherLogo: 'Ander logo kiezen',
    removeLogo: 'Weghalen',
    colour: 'Huiskleur',
    colourOfStyle: 'zoals de huisstijl',
    colourWhat: 'Zes tekens, zoals #1C3D63. Een kleur die op wit te licht is om te lezen, wordt geweigerd.',
    pickColour: 'Kleur aanwijzen',
    noColour: 'Dit is geen kleur. Typ bijvoorbeeld #1C3D63.',
    tooLight: (ratio: number) =>
      `Contrast op wit is ${decimal(ratio)}; ten minste 4,5 is nodig om te lezen. De vorige kleur blijft.`,
    contrast: (ratio: number) =>
      `Contrast op wit: ${decimal(ratio)}. In de donkere weergave wordt de kleur op het scherm lichter.`,
    spelling: 'Spelling',
    spellingWhat: 'Met een Nederlands woordenboek op deze computer',
    checkSpelling: 'Spelling controleren',
    checkSpellingWhat:
      'Onderstreept in de tekst wat niet in het woordenboek staat. Klik er met de rechtermuisknop op voor suggesties.',
    ownWords: 'Eigen woordenboek',
    ownWordsWhat: 'Geldt voor alle documenten op deze computer. Enter voegt een woord toe.',
    notOneWord: 'Typ één woord, zonder spatie, komma of cijfer.',
    saving: 'Opslaan en versies',
    autosave: 'Het bestand vanzelf opslaan, een seconde na de laatste toets',
    autosaveWhat: 'Ook zonder dit bewaart de app elke toets. Na een onderbreking staat de tekst klaar bij Herstellen.',
    keepVersions: 'Versies bewaren',
    days: (n: number) => (n === 365 ? '1 jaar' : `${n} dagen`),
    keys: 'Sneltoetsen',
    replaced: (n: number, bytes: number) =>
      n === 1
        ? `Een export ging mis. Het bestand dat er eerst stond, is bewaard (${fileSize(bytes, 'nl')}) en gaat niet vanzelf weg.`
        : `Een export ging mis. De ${n} bestanden die er eerst stonden, zijn bewaard (${fileSize(bytes, 'nl')}) en gaan niet vanzelf weg.`,
    showReplaced: 'Map openen',
    keysWhat: 'Wat Word heeft, werkt zoals in Word',
  },
  export: {
    title: 'Exporteren',
    export: 'Exporteren',
    exportAnyway: 'Toch exporteren',
    openErrors: 'Open fouten',
    errorsOpen: (n: number) => (n === 1 ? 'Er staat nog 1 fout open' : `Er staan nog ${grouped(n)} fouten open`),
    openWarnings: 'Open waarschuwingen',
    warningsOpen: (n: number) =>
      n === 1 ? 'Er staat 1 waarschuwing open' : `Er staan ${grouped(n)} waarschuwingen open`,
    showWarnings: 'Tonen',
    hideWarnings: 'Verbergen',
    times: (message: string, n: number) => `${message} (${grouped(n)} keer)`,
    goTo: 'Ga naar',
    reason: 'Reden om toch te exporteren',
    reasonStays: 'De reden blijft bij het document bewaard en wordt niet afgedrukt.',
    reasonKept: (reason: string) => `Reden bewaard: ${reason}`,
    files: 'Bestanden',
    format: { docx: 'Word', pdf: 'PDF', html: 'HTML', txt: 'Platte tekst' },
    chooseFormat: 'Kies ten minste één soort bestand.',
    houseStyle: 'Huisstijl',
    carry: 'Document in Word en PDF',
    carryChoice: {
      published: 'Alleen wat de lezer ziet',
      full: 'Alles, ook wat intern is',
      none: 'Niets',
    },
    carryMeans: {
      published: 'Inbreng kan het bestand later openen. Opmerkingen, notities, redenen en namen blijven hier.',
      full: 'Opmerkingen, notities, redenen, namen en andere varianten gaan mee in het bestand. Alleen voor collega’s.',
      none: 'Inbreng kan het bestand later niet openen.',
    },
    carryRemembered: 'Inbreng onthoudt deze keuze voor deze documentsoort.',
    carryNoFormat: 'In HTML en platte tekst kan het document niet mee.',
    carried: {
      published: 'Word en PDF bevatten alleen het document zoals de lezer het ziet.',
      full: 'Word en PDF bevatten het hele document, ook opmerkingen, notities, redenen en namen.',
      none: 'Word en PDF bevatten geen document om in Inbreng te openen.',
    },
    name: 'Naam',
    nameEmpty: 'Naam is leeg.',
    nameTooLong: 'Deze naam is te lang voor een bestand. Kies een kortere naam.',
    folder: 'Map',
    showFolder: 'Map tonen na het exporteren',
    failed: 'Het exporteren is niet gelukt',
    step: { waiting: 'Wacht', typesetting: 'Pagina’s zetten', writing: 'Bestand schrijven', done: 'Klaar' },
    done: 'Geëxporteerd',
    madeFile: {
      docx: (pages: number) => `Word, ${plural(pages, 'pagina', 'pagina’s')}`,
      pdf: (pages: number) => `PDF, ${plural(pages, 'pagina', 'pagina’s')}, toegankelijk en geschikt voor het archief`,
      html: () => 'HTML, voor het web',
      txt: () => 'Platte tekst, voor een mail',
    } as { [Format in 'docx' | 'pdf' | 'html' | 'txt']: (pages: number) => string },
    open: 'Openen',
    notAsItWas: 'Niet alles staat er zoals het was',
    withoutLibrary: 'Gemaakt zonder de bibliotheek',
    notCompared:
      'De bouwstenen staan er zoals in het document; er is niet vergeleken of de bibliotheek nieuwere heeft.',
    organisation: {
      'last-known': 'De gegevens en het logo van de organisatie zijn zoals deze computer ze het laatst heeft gelezen.',
      unknown:
        'De gegevens en het logo van de organisatie ontbreken: deze computer heeft ze nog niet gelezen. Doe het opnieuw als de map van de bibliotheek er is.',
    },
    print: 'Afdrukken',
    printing: 'De pagina’s worden gezet.',
    printOpened: 'Er is hier geen printer. De pagina’s zijn geopend in het PDF-programma van het systeem.',
    showInFolder: 'Toon in map',
  },
  recovery: {
    title: 'Herstellen',
    untitled: 'Naamloos document',
    later: 'Later beslissen',
    found: 'Gevonden na de onderbreking',
    stopped: (last: string) => `De app stopte onverwacht. Laatste wijziging: ${last}`,
    toRecover: (documents: number, blocks: number) =>
      documents + blocks === 0
        ? 'Er is niets te herstellen'
        : `${[
            documents > 0 ? plural(documents, 'document', 'documenten') : '',
            blocks > 0 ? plural(blocks, 'bouwsteen', 'bouwstenen') : '',
          ]
            .filter((part) => part !== '')
            .join(' en ')} te herstellen`,
    forms: 'In een formulier',
    newBlock: (until: string) => `Nieuw, niet in de bibliotheek: tot en met ${until}`,
    changedBlock: (until: string) => `Wijziging, niet in de bibliotheek: tot en met ${until}`,
    formKept: (place: string | null) =>
      place === null
        ? 'Dit was ingevuld in de bibliotheek en nog niet bewaard. Het wordt pas na een keuze opgeruimd.'
        : `Dit was ingevuld bij ‘${place}’ en nog niet bewaard. Het wordt pas na een keuze opgeruimd.`,
    filledIn: 'Ingevuld',
    onlyForm: 'staat alleen in het formulier',
    onlyLibrary: 'stond in de bibliotheek',
    throwFormTitle: 'Ingevulde bouwsteen weggooien?',
    throwForm: (title: string) => `‘${title}’ is niet bewaard. Wat is ingevuld, is daarna niet terug te halen.`,
    more: (n: number, until: string) =>
      `Meer dan in het bestand: ${plural(n, 'verschil', 'verschillen')}, tot en met ${until}`,
    neverSaved: (words: number, until: string) =>
      `Nog nooit opgeslagen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
    fileGone: (words: number, until: string) =>
      `Het bestand is niet te vinden of niet te lezen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
    fileAway: (words: number, until: string) =>
      `Het bestand is nu niet te lezen: ${plural(words, 'woord', 'woorden')}, tot en met ${until}`,
    away: 'nu niet te lezen',
    awayWhat: 'Sluit de schijf of de verbinding aan en probeer het opnieuw. Het gevonden werk blijft bewaard.',
    awayKept:
      'Of dit werk al in het bestand staat, is nu niet te zien. Het is bewaard en wordt pas na een keuze opgeruimd.',
    lookAgain: 'Opnieuw proberen',
    looking: 'Wordt gelezen…',
    stillAway: 'Nog steeds niet te lezen.',
    equal: 'Gelijk aan het bestand. Er is niets te herstellen.',
    unreadable: (n: number) => `Gevonden tekst van ${plural(n, 'document', 'documenten')} is niet te lezen`,
    unreadableStays: (folders: readonly string[]) =>
      `Die tekst blijft bewaard in ${folders.join(' en ')}. Een nieuwere versie van Inbreng kan die misschien wel lezen.`,
    kept: 'Dit werk stond nog niet in het bestand. Het is bewaard en wordt pas na een keuze opgeruimd.',
    cutOff: 'Wat daarna is getypt, is niet te lezen.',
    inFile: 'In het bestand',
    notThere: 'nog nooit opgeslagen',
    gone: 'niet te vinden of niet te lezen',
    foundWork: 'Gevonden',
    atWithWords: (at: string, words: number) => `${at} · ${plural(words, 'woord', 'woorden')}`,
    onlyFound: 'staat alleen in het gevonden werk',
    onlyFile: 'staat alleen in het bestand',
    openCopy: 'Als kopie openen',
    keepFile: 'Bestand houden',
    throwAway: 'Weggooien',
    throwTitle: 'Gevonden tekst weggooien?',
    throwWhat: (title: string, words: number) =>
      `‘${title}’ staat in geen bestand. ${words === 1 ? 'Het ene woord is' : `De ${words} woorden zijn`} daarna niet terug te halen.`,
    keepIt: 'Bewaren',
    notChosen: (days: number) => `Wat niet gekozen wordt, blijft ${days} dagen bij Versies staan.`,
    recover: 'Herstellen',
  },
  conflict: {
    notKept: 'Er is niets samengevoegd: wat niet gekozen is, kon niet bij Versies worden bewaard',
    title: 'Twee versies samenvoegen',
    text: 'tekst',
    place: 'plaats',
    value: 'waarde',
    atPlaces: (n: number) => `op ${grouped(n)} plaatsen`,
    source: 'bron',
    facts: 'gegevens',
    look: 'opmaak',
    unseen: 'Anders ingesteld, met dezelfde woorden',
    notReadable: 'Het bestand in de map is niet te lezen',
    keptHere: 'De tekst hier is bewaard. Sla het document opnieuw op, of op een andere plaats.',
    saveHere: 'Hier opnieuw opslaan',
    here: 'Hier',
    folder: 'In de map',
    result: 'Resultaat',
    hereWhen: (time: string) => `open in de app, laatste toets ${time}`,
    folderWhen: (time: string) => `bestand gewijzigd om ${time}, buiten de app`,
    allHere: 'Alles van hier',
    allFolder: 'Alles uit de map',
    chosenOf: (n: number, of: number) => `${grouped(n)} van ${plural(of, 'verschil', 'verschillen')} gekozen`,
    choicesLeft: (n: number) => `Nog ${plural(n, 'keuze', 'keuzes')}`,
    keepBoth: 'Beide bewaren',
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
  },
  versions: {
    notKept: 'De tekst kon niet bij Versies worden bewaard; er is niets gewijzigd',
    title: 'Versies',
    keepNow: 'Huidige versie bewaren',
    giveName: 'Naam geven',
    changeName: 'Naam wijzigen',
    nameNow: 'De huidige versie een naam geven',
    nameThat: (when: string) => `De versie van ${when} een naam geven`,
    name: 'Naam',
    keepName: 'Bewaren',
    nameStays: 'Een versie met een naam blijft altijd staan.',
    thisIsNow: 'Zo staat het nu',
    chooseOne: 'Kies een eerdere versie om het verschil te zien.',
    noneYet: 'Er is nog geen eerdere versie. De eerste komt vanzelf bij het opslaan. Met een naam bewaren kan nu al.',
    comparing: 'De versies worden vergeleken.',
    notRead: 'De eerdere versies zijn niet te lezen',
    notReadKept: 'Het document zelf is bewaard.',
    thisNotRead: 'Deze versie is niet te lezen',
    thisNotReadKept: 'De andere versies en het document zijn bewaard. Kies een andere versie.',
    since: (when: string) => `Wat er sinds ${when} veranderde`,
    summary: (n: number, more: number) =>
      `${n === 0 ? 'Geen verschillen' : plural(n, 'verschil', 'verschillen')}, ${
        more === 0
          ? 'evenveel woorden'
          : more > 0
            ? `${plural(more, 'woord', 'woorden')} erbij`
            : `${plural(-more, 'woord', 'woorden')} minder`
      }. Bij terugzetten blijft de tekst van nu als versie bewaard.`,
    takeOut: 'Weghalen',
    howKept:
      'De app bewaart eerst elke 10 minuten een versie, na een dag één per uur en na een week één per dag. Een versie met een naam blijft altijd staan.',
    wasAdded: 'is erbij gekomen',
    wasRemoved: 'is weggehaald',
    openCopy: 'Als kopie openen',
    restore: 'Hele versie terugzetten',
    size: (n: number, bytes: number) =>
      n === 0
        ? 'Nog geen eerdere versie'
        : `${plural(n, 'eerdere versie', 'eerdere versies')}, ${fileSize(bytes, 'nl')}`,
    words: (n: number) => plural(n, 'woord', 'woorden'),
    why: {
      now: () => 'Nu',
      automatic: () => 'Automatisch',
      'before-update': () => 'Voor het bijwerken',
      'before-export': () => 'Voor het exporteren',
      'before-restore': () => 'Voor het terugzetten',
      named: (name: string | null) => name ?? 'Met de hand bewaard',
      created: () => 'Begin van het document',
      'kept-aside': () => 'Niet gekozen bij het samenvoegen',
    } as { [why: string]: (name: string | null) => string } & {
      [Why in
        | 'now'
        | 'automatic'
        | 'before-update'
        | 'before-export'
        | 'before-restore'
        | 'named'
        | 'created'
        | 'kept-aside']: (name: string | null) => string;
    },
  },
  page: pageTexts,
};

export type Texts = typeof nl;
