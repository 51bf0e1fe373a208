import { formatDate } from '../dates.ts';
import { formatOrdinal } from '../number-words.ts';
import type { LanguageTag, Locator } from '../richtext/model.ts';
import { addressOfSource } from './address.ts';
import { countryName } from './countries.ts';
import type { Chamber, Kamerstuk } from './kamerstuk.ts';
import { sessionYearInCitation, sessionYearOf } from './session-year.ts';
import type { Source } from './source.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** A piece of a citation as it is printed. Its spaces and signs are settled; the Dutch setting passes it by. */
export interface CitationSegment {
  text: string;
  italic?: true;
  /** Where it differs from the document's language. */
  lang?: LanguageTag;
  /** A part that is not known: `text` is the placeholder between brackets. `name` is the field of the source. */
  field?: { name: string; placeholder: string };
  /** Where a browser finds what these words name. */
  href?: string;
}

export interface CitationOptions {
  /** Language of the document. */
  language: LanguageTag;
  locator?: Locator;
  /** In running text, too, a paper without a number has a field for it: a motion always has one, a dossier has none. */
  needsNumber?: boolean;
}

interface Words {
  language: 'nl' | 'en';
  round: (round: number, country: string) => string;
  report: (round: number, country: string) => string;
  reportNumber: string;
  section: string;
  field: {
    sessionYear: string;
    number: string;
    item: string;
    pages: string;
    organisation: string;
    title: string;
    date: string;
  };
}

const WORDS: { nl: Words; en: Words } = {
  nl: {
    language: 'nl',
    round: (round, country) => `${formatOrdinal(round, 'nl')} evaluatieronde ${country}`,
    report: (round, country) => `${formatOrdinal(round, 'nl')} rapport over ${country}`,
    reportNumber: 'rapportnummer',
    section: 'onderdeel',
    field: {
      sessionYear: 'vergaderjaar',
      number: 'nummer',
      item: 'item',
      pages: 'pagina’s',
      organisation: 'organisatie',
      title: 'titel',
      date: 'datum',
    },
  },
  en: {
    language: 'en',
    round: (round, country) => `${formatOrdinal(round, 'en')} evaluation round, ${country}`,
    report: (round, country) => `${formatOrdinal(round, 'en')} report on ${country}`,
    reportNumber: 'report number',
    section: 'section',
    field: {
      sessionYear: 'session year',
      number: 'number',
      item: 'item',
      pages: 'pages',
      organisation: 'organisation',
      title: 'title',
      date: 'date',
    },
  },
};

/**
 * The official form of a source, as it stands in a note or a source list, without a full stop: Aanwijzing voor de
 * regelgeving 3.43 for parliamentary papers, our own for GRETA reports, reports and websites. What is not known is a
 * field. The segments of a locator come last, apart from those of the source.
 */
export function formatCitation(source: Source, options: CitationOptions): CitationSegment[] {
  const words = wordsFor(options.language);
  const locator = options.locator ?? {};
  // A Handelingen citation ends with the pages of the piece; a page in it stands in their place.
  const inHandelingen = source.type === 'handelingen' && locator.page !== undefined;
  const cited = inHandelingen ? { ...source, pages: locator.page ?? null } : source;
  const { page: _, ...withoutPage } = locator;
  return [...official(cited, words, options.language), ...formatLocator(inHandelingen ? withoutPage : locator, words)];
}

/**
 * As in running text, between brackets that the caller adds: 'Kamerstuk 28 638, nr. 238' with a narrow no-break space in the
 * dossier. Only what is known is said, and a report by its round or its title.
 */
export function formatRunning(source: Source, options: CitationOptions): CitationSegment[] {
  const words = wordsFor(options.language);
  const locator = formatLocator(options.locator ?? {}, words);
  switch (source.type) {
    case 'kamerstuk':
      return [
        linked(dutch(`Kamerstuk${NBSP}${runningPaper(source.kamerstuk)}`, options.language), source),
        ...(options.needsNumber && source.kamerstuk.number === null
          ? [dutch(`,${NBSP}nr.${NBSP}`, options.language), field('source.number', words.field.number)]
          : []),
        ...locator,
      ];
    case 'bijlage':
      return [dutch(`bijlage bij Kamerstuk${NBSP}${runningPaper(source.kamerstuk)}`, options.language), ...locator];
    case 'greta-report':
      return [
        { text: `GRETA, ${words.report(source.round, countryName(source.country, words.language))}` },
        ...(source.number ? [{ text: `, ${source.number}` }] : []),
        ...locator,
      ];
    case 'report':
    case 'website': {
      const date = source.date ? formatDate(source.date, options.language) : null;
      return [
        ...(source.organisation ? [{ text: `${source.organisation}, ` }] : []),
        titleSegment(source, options.language),
        ...(date ? [{ text: `, ${date.replaceAll(' ', NBSP)}` }] : []),
        ...locator,
      ];
    }
    case 'handelingen':
    case 'aanhangsel':
      return formatCitation(source, options);
  }
}

/** A long source may stand in full once and after that as '(zie noot 3)'. A parliamentary paper is in full each time. */
export function mayBeShortened(source: Source): boolean {
  return source.type === 'greta-report' || source.type === 'report' || source.type === 'website';
}

/** The segments as one text. */
export function citationText(segments: readonly CitationSegment[]): string {
  return segments.map((segment) => segment.text).join('');
}

function official(source: Source, words: Words, language: LanguageTag): CitationSegment[] {
  const series = (chamber: Chamber, name: string): CitationSegment => ({
    ...dutch(`${name}${NBSP}${chamber}`, language),
    italic: true,
  });
  switch (source.type) {
    case 'kamerstuk':
      return [
        series(source.kamerstuk.chamber, 'Kamerstukken'),
        ...paper(source, source.date, words, language, addressOfSource(source)),
      ];
    case 'bijlage':
      return [
        dutch('Bijlage bij ', language),
        series(source.kamerstuk.chamber, 'Kamerstukken'),
        ...paper(source, null, words, language, null),
      ];
    case 'handelingen': {
      const tail = [
        `nr.${NBSP}${source.number}`,
        ...(source.item === null ? [] : [`, item${NBSP}${source.item}`]),
        ...(source.pages === null ? [] : [`, p.${NBSP}${source.pages}`]),
      ];
      return [
        series(source.chamber, 'Handelingen'),
        dutch(` ${sessionYearInCitation(source.sessionYear)}, `, language),
        linked(dutch(tail.join(''), language), source),
      ];
    }
    case 'aanhangsel':
      return [
        series(source.chamber, 'Aanhangsel Handelingen'),
        dutch(` ${sessionYearInCitation(source.sessionYear)}, `, language),
        linked(dutch(`nr.${NBSP}${source.number}`, language), source),
      ];
    case 'greta-report':
      return [
        { text: 'GRETA, ' },
        ...(source.title
          ? [titleSegment({ title: source.title, language: source.language }, language), { text: ', ' }]
          : []),
        { text: `${words.round(source.round, countryName(source.country, words.language))}, ` },
        dateOrField(source.published ?? source.adopted, 'source.published', words, language),
        ...(source.number
          ? [{ text: `, ${source.number}` }]
          : [{ text: `, ${words.reportNumber} ` }, field('source.number', words.field.number)]),
      ];
    case 'report':
    case 'website':
      return [
        source.organisation ? { text: source.organisation } : field('source.organisation', words.field.organisation),
        { text: ', ' },
        // Of an address that was typed nothing else is known.
        source.title === source.url ? field('source.title', words.field.title) : titleSegment(source, language),
        { text: ', ' },
        dateOrField(source.date, 'source.date', words, language),
        ...(source.url ? [{ text: ', ' }, linked({ text: source.url }, source)] : []),
      ];
  }
}

/** ' 2023/24, 28638, nr. 238' after the name of the series; the dossier with its number leads to the paper. */
function paper(
  source: { kamerstuk: Kamerstuk; sessionYear: string | null },
  date: string | null,
  words: Words,
  language: LanguageTag,
  href: string | null,
): CitationSegment[] {
  const { chamber, number } = source.kamerstuk;
  const sessionYear = source.sessionYear ?? (date ? sessionYearOf(date) : null);
  const start: CitationSegment[] = sessionYear
    ? []
    : [{ text: ' ' }, field('source.sessionYear', words.field.sessionYear)];
  const dossier = `${source.kamerstuk.dossier}${additionForm(source.kamerstuk.addition)}`;
  const before = `${sessionYear ? ` ${sessionYearInCitation(sessionYear)}` : ''}, `;
  if (number !== null) {
    const paper = dutch(`${dossier}, ${numberForm(source.kamerstuk)}`, language);
    return [...start, dutch(before, language), { ...paper, ...(href === null ? {} : { href }) }];
  }
  const mark = chamber === 'II' ? `nr.${NBSP}` : '';
  return [...start, dutch(`${before}${dossier}, ${mark}`, language), field('source.number', words.field.number)];
}

/** '28 638, nr. 238': the comma is followed by a no-break space, so that the paper stays on one line. */
function runningPaper(kamerstuk: Kamerstuk): string {
  const { dossier } = kamerstuk;
  const split = dossier.length === 5 ? `${dossier.slice(0, 2)}${NARROW}${dossier.slice(2)}` : dossier;
  const name = `${split}${additionForm(kamerstuk.addition)}`;
  return kamerstuk.number === null ? name : `${name},${NBSP}${numberForm(kamerstuk)}`;
}

/** 'nr. 238' in the Tweede Kamer; a letter of the Eerste Kamer stands by itself. */
function numberForm({ number }: Kamerstuk): string {
  return number === null || isLetterNumber(number) ? (number ?? '') : `nr.${NBSP}${number}`;
}

/** A number of the Eerste Kamer: 'D'. It has no 'nr.' before it. */
export function isLetterNumber(number: string): boolean {
  return !/\d/.test(number);
}

/** '31700 VI', '21501-32', '26023 (R1649)': a space before letters, a hyphen before digits, brackets round a Kingdom act. */
export function additionForm(addition: string | null): string {
  if (addition === null) return '';
  if (/^R\d+$/.test(addition)) return `${NBSP}(${addition})`;
  return /^\d/.test(addition) ? `-${addition}` : `${NBSP}${addition}`;
}

function formatLocator(locator: Locator, words: Words): CitationSegment[] {
  const parts = [
    [words.section, locator.section],
    ['par.', locator.paragraph],
    ['art.', locator.article],
    ['p.', locator.page],
  ];
  return parts.flatMap(([word, value]) => (value ? [{ text: `, ${word}${NBSP}${value}` }] : []));
}

function titleSegment(source: { title: string; language: LanguageTag }, language: LanguageTag): CitationSegment {
  const foreign = source.language.split('-')[0] !== language.split('-')[0];
  return { text: source.title, italic: true, ...(foreign ? { lang: source.language } : {}) };
}

function dateOrField(date: string | null, name: string, words: Words, language: LanguageTag): CitationSegment {
  const printed = date ? formatDate(date, language) : null;
  return printed ? { text: printed.replace(' ', NBSP) } : field(name, words.field.date);
}

function field(name: string, placeholder: string): CitationSegment {
  return { text: `[${placeholder}]`, field: { name, placeholder } };
}

function linked(segment: CitationSegment, source: Source): CitationSegment {
  const href = addressOfSource(source);
  return href === null ? segment : { ...segment, href };
}

/** The form of a Dutch paper stays Dutch in a document of another language. */
function dutch(text: string, language: LanguageTag): CitationSegment {
  return wordsFor(language).language === 'nl' ? { text } : { text, lang: 'nl' };
}

function wordsFor(language: LanguageTag): Words {
  return /^nl(-|$)/i.test(language) ? WORDS.nl : WORDS.en;
}
