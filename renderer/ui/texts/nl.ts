import { formatDate, formatShortDate } from '../../../engine/core/dates.ts';
import { groupedNl as grouped, listNl as list, pluralNl as plural, runs } from './phrases.ts';

const FIELDS: { [name: string]: string | undefined } = {
  title: 'Titel',
  subtitle: 'Ondertitel',
  shortTitle: 'Korte titel',
  documentType: 'Soort',
  houseStyle: 'Huisstijl',
  language: 'Taal',
  stamp: 'Status',
  pointName: 'Naam van een eis',
  evidenceAnnex: 'Bijlage',
  keywords: 'Trefwoorden',
  definitions: 'Eigen variabelen',
  agenda: 'Agenda',
  audiences: 'Varianten',
  threads: 'Opmerkingen',
  silenced: 'Genegeerd',
  overruled: 'Toch geëxporteerd',
};

const THINGS: { [thing: string]: string | undefined } = {
  field: 'Tekst',
  block: 'Bouwsteen',
  heading: 'Kop',
  paragraph: 'Alinea',
  list: 'Lijst',
  listItem: 'Lijstpunt',
  quotation: 'Lang citaat',
  table: 'Tabel',
  tableCell: 'Cel',
  figure: 'Afbeelding',
  pageBreak: 'Pagina-einde',
  blockInstance: 'Bouwsteen',
};

export const nl = {
  /** `2023-12-21` as '21 december 2023'; other text unchanged. Narrow table columns use `shortDate`. */
  date: (date: string): string => formatDate(date, 'nl') ?? date,
  /** Empty for other text. */
  shortDate: (date: string): string => formatShortDate(date) ?? '',
  controls: {
    cancel: 'Annuleren',
    close: 'Sluiten',
    closes: 'sluiten',
    filesNotTaken: (files: readonly string[]) =>
      files.length > 3
        ? `De ${grouped(files.length)} bestanden zijn nog niet verwerkt`
        : `${list(files.map((name) => `‘${name}’`))} ${files.length === 1 ? 'is' : 'zijn'} nog niet verwerkt`,
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
    /** The text is not in the journal either: replaces what the failure says about the file. */
    onlyHere: (failed: string) => `Alleen in dit venster${failed.slice(failed.indexOf(':'))}`,
    /** Beside 'saved' or 'saving', while changes are only in memory until the next save. */
    noCopy: 'Geen herstelkopie mogelijk',
    keepCopy: 'Kopie opslaan',
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
      // In one sentence, numbers and counts would be ambiguous: 'vraag 1, 2 bouwstenen'.
      if (parts.length > 1) return `Gelijk: ${parts.join(' · ')}`;
      const [words = ''] = parts;
      const one = v.demands.length + v.questions.length + v.blocks + v.texts === 1;
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${one ? 'is' : 'zijn'} gelijk`;
    },
    /** `signs`: only punctuation or spaces differ. */
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
    /** A field of the document. */
    value: { added: 'Ingevuld', removed: 'Leeggemaakt', changed: 'Gewijzigd' },
    changed: (name: string): string => `${name} gewijzigd`,
    usualHouseStyle: 'zoals bij Instellingen',
    usualPointName: 'zoals in de huisstijl',
    note: (words: string): string => `noot: ${words}`,
    form: 'Vorm gewijzigd',
    otherBlock: 'Andere bouwsteen',
    shortened: (shown: number, of: number): string =>
      `Ingekort: ${grouped(shown)} van ${plural(of, 'alinea', 'alinea’s')}`,
    wholeAgain: 'Weer de hele tekst',
    ground: { added: 'Onderbouwing erbij', removed: 'Onderbouwing weg', changed: 'Onderbouwing gewijzigd' },
    unknownBlock: 'bouwsteen die hier niet staat',
    /** A block after an update from the library: 'Bijgewerkt uit de bibliotheek: uitslag en stemming'. */
    updated: (parts: readonly string[]): string => `Bijgewerkt uit de bibliotheek: ${list(parts)}`,
    updatedSource: (title: string, parts: readonly string[]): string =>
      `‘${title}’ bijgewerkt uit de bibliotheek: ${list(parts)}`,
  },
};

export type UiTexts = typeof nl;
