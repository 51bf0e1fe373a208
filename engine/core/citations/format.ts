import { formatDate } from '../dates.ts';
import { formatOrdinal } from '../number-words.ts';
import type { LanguageTag, Locator } from '../richtext/model.ts';
import { findSourceAddress } from './address.ts';
import { getCountryName } from './countries.ts';
import type { Chamber, Kamerstuk } from './kamerstuk.ts';
import { findSessionYear, formatSessionYear } from './session-year.ts';
import type { Source } from './source.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** A part of a printed citation. Its spaces and characters are final, so Dutch typography skips it. */
export interface CitationSegment {
  text: string;
  italic?: true;
  /** Set if it differs from the document's language. */
  lang?: LanguageTag;
  /** An unknown part: `text` is the placeholder between brackets, `name` the field of the source. */
  field?: { name: string; placeholder: string };
  /** Web address of the source that this text names. */
  href?: string;
}

export interface CitationOptions {
  /** Language of the document. */
  language: LanguageTag;
  locator?: Locator;
  /** Prints a field for a missing number in running text too: a motion always has a number, a dossier has none. */
  needsNumber?: boolean;
  /** Leaves out unknown parts, in place of a field for each. */
  omitsUnknown?: boolean;
}

interface CitationStrings {
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

const STRINGS: { nl: CitationStrings; en: CitationStrings } = {
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
 * The official form of a source, for a note or a source list, without a full stop: Aanwijzing voor de regelgeving 3.43
 * for parliamentary papers, our own form for GRETA reports, reports and websites. Unknown parts become fields, or are left
 * out with `omitsUnknown`. The
 * segments of the locator come last and contain no part of the source.
 */
export function formatCitation(source: Source, options: CitationOptions): CitationSegment[] {
  const words = getStrings(options.language);
  const locator = options.locator ?? {};
  // A citation of the Handelingen ends with the pages of the item; the page of the locator replaces them.
  const inHandelingen = source.type === 'handelingen' && locator.page !== undefined;
  const cited = inHandelingen ? { ...source, pages: locator.page ?? null } : source;
  const { page: _, ...withoutPage } = locator;
  return [...formatOfficial(cited, words, options), ...formatLocator(inHandelingen ? withoutPage : locator, words)];
}

/**
 * The form in running text, for which the caller adds brackets: 'Kamerstuk 28 638, nr. 238' with a narrow no-break
 * space in the dossier. It omits unknown parts, and names a report by its round or title.
 */
export function formatInText(source: Source, options: CitationOptions): CitationSegment[] {
  const words = getStrings(options.language);
  const locator = formatLocator(options.locator ?? {}, words);
  switch (source.type) {
    case 'kamerstuk':
      return [
        addLink(makeDutch(`Kamerstuk${NBSP}${formatKamerstukInText(source.kamerstuk)}`, options.language), source),
        ...(options.needsNumber && source.kamerstuk.number === null && !options.omitsUnknown
          ? [makeDutch(`,${NBSP}nr.${NBSP}`, options.language), makeField('source.number', words.field.number)]
          : []),
        ...locator,
      ];
    case 'bijlage':
      return [
        makeDutch(`bijlage bij Kamerstuk${NBSP}${formatKamerstukInText(source.kamerstuk)}`, options.language),
        ...locator,
      ];
    case 'greta-report':
      return [
        { text: `GRETA, ${words.report(source.round, getCountryName(source.country, words.language))}` },
        ...(source.number ? [{ text: `, ${source.number}` }] : []),
        ...locator,
      ];
    case 'report':
    case 'website': {
      const date = source.date ? formatDate(source.date, options.language) : null;
      return [
        ...(source.organisation ? [{ text: `${source.organisation}, ` }] : []),
        makeTitle(source, options.language),
        ...(date ? [{ text: `, ${date.replaceAll(' ', NBSP)}` }] : []),
        ...locator,
      ];
    }
    case 'handelingen':
    case 'aanhangsel':
      return formatCitation(source, options);
  }
}

/** Whether a repeated citation may become '(zie noot 3)'. A parliamentary paper is printed in full each time. */
export function canBeShortened(source: Source): boolean {
  return source.type === 'greta-report' || source.type === 'report' || source.type === 'website';
}

/** The segments joined into one text. */
export function joinSegments(segments: readonly CitationSegment[]): string {
  return segments.map((segment) => segment.text).join('');
}

function formatOfficial(source: Source, words: CitationStrings, options: CitationOptions): CitationSegment[] {
  const { language } = options;
  const isKept = ({ field }: CitationSegment) => !(field && options.omitsUnknown);
  const series = (chamber: Chamber, name: string): CitationSegment => ({
    ...makeDutch(`${name}${NBSP}${chamber}`, language),
    italic: true,
  });
  switch (source.type) {
    case 'kamerstuk':
      return [
        series(source.kamerstuk.chamber, 'Kamerstukken'),
        ...formatKamerstuk(source, source.date, words, options, findSourceAddress(source)),
      ];
    case 'bijlage':
      return [
        makeDutch('Bijlage bij ', language),
        series(source.kamerstuk.chamber, 'Kamerstukken'),
        ...formatKamerstuk(source, null, words, options, null),
      ];
    case 'handelingen': {
      const tail = [
        `nr.${NBSP}${source.number}`,
        ...(source.item === null ? [] : [`, item${NBSP}${source.item}`]),
        ...(source.pages === null ? [] : [`, p.${NBSP}${source.pages}`]),
      ];
      return [
        series(source.chamber, 'Handelingen'),
        makeDutch(` ${formatSessionYear(source.sessionYear)}, `, language),
        addLink(makeDutch(tail.join(''), language), source),
      ];
    }
    case 'aanhangsel':
      return [
        series(source.chamber, 'Aanhangsel Handelingen'),
        makeDutch(` ${formatSessionYear(source.sessionYear)}, `, language),
        addLink(makeDutch(`nr.${NBSP}${source.number}`, language), source),
      ];
    case 'greta-report': {
      const number = source.number ? { text: source.number } : makeField('source.number', words.field.number);
      return joinByComma([
        [{ text: 'GRETA' }],
        source.title ? [makeTitle({ title: source.title, language: source.language }, language)] : [],
        [{ text: words.round(source.round, getCountryName(source.country, words.language)) }],
        [makeDateOrField(source.published ?? source.adopted, 'source.published', words, language)].filter(isKept),
        source.number ? [number] : isKept(number) ? [{ text: `${words.reportNumber} ` }, number] : [],
      ]);
    }
    case 'report':
    case 'website': {
      const organisation = source.organisation
        ? { text: source.organisation }
        : makeField('source.organisation', words.field.organisation);
      // For a web address that the user typed, nothing else is known.
      const title =
        source.title === source.url ? makeField('source.title', words.field.title) : makeTitle(source, language);
      return joinByComma([
        ...[organisation, title, makeDateOrField(source.date, 'source.date', words, language)].map((part) =>
          [part].filter(isKept),
        ),
        source.url ? [addLink({ text: source.url }, source)] : [],
      ]);
    }
  }
}

/** Joins the parts that are not empty. */
function joinByComma(parts: readonly CitationSegment[][]): CitationSegment[] {
  const joined: CitationSegment[] = [];
  for (const part of parts.filter(({ length }) => length > 0)) {
    const last = joined.at(-1);
    if (last && Object.keys(last).length === 1) joined[joined.length - 1] = { text: `${last.text}, ` };
    else if (last) joined.push({ text: ', ' });
    joined.push(...part);
  }
  return joined;
}

/** ' 2023/24, 28638, nr. 238' after the name of the series; the dossier and its number link to the Kamerstuk. */
function formatKamerstuk(
  source: { kamerstuk: Kamerstuk; sessionYear: string | null },
  date: string | null,
  words: CitationStrings,
  { language, omitsUnknown = false }: CitationOptions,
  href: string | null,
): CitationSegment[] {
  const { chamber, number } = source.kamerstuk;
  const sessionYear = source.sessionYear ?? (date ? findSessionYear(date) : null);
  const start: CitationSegment[] =
    sessionYear || omitsUnknown ? [] : [{ text: ' ' }, makeField('source.sessionYear', words.field.sessionYear)];
  const dossier = `${source.kamerstuk.dossier}${formatAddition(source.kamerstuk.addition)}`;
  const before = `${sessionYear ? ` ${formatSessionYear(sessionYear)}` : ''}, `;
  if (number !== null) {
    const paper = makeDutch(`${dossier}, ${formatKamerstukNumber(number)}`, language);
    return [...start, makeDutch(before, language), { ...paper, ...(href === null ? {} : { href }) }];
  }
  if (omitsUnknown) return [makeDutch(`${before}${dossier}`, language)];
  const mark = chamber === 'II' ? `nr.${NBSP}` : '';
  return [
    ...start,
    makeDutch(`${before}${dossier}, ${mark}`, language),
    makeField('source.number', words.field.number),
  ];
}

/** '28 638, nr. 238': a no-break space follows the comma, so that the reference stays on one line. */
export function formatKamerstukInText(kamerstuk: Kamerstuk): string {
  const { dossier } = kamerstuk;
  const split = dossier.length === 5 ? `${dossier.slice(0, 2)}${NARROW}${dossier.slice(2)}` : dossier;
  const name = `${split}${formatAddition(kamerstuk.addition)}`;
  return kamerstuk.number === null ? name : `${name},${NBSP}${formatKamerstukNumber(kamerstuk.number)}`;
}

/** 'nr. 238' in the Tweede Kamer; a letter of the Eerste Kamer has no prefix. */
export function formatKamerstukNumber(number: string): string {
  return isLetterNumber(number) ? number : `nr.${NBSP}${number}`;
}

/** A number of the Eerste Kamer: 'D'. It is printed without 'nr.'. */
export function isLetterNumber(number: string): boolean {
  return !/\d/.test(number);
}

/**
 * '31700 VI', '21501-32', '26023 (R1649)': a space before letters, a hyphen before digits, brackets for a Kingdom act.
 */
export function formatAddition(addition: string | null): string {
  if (addition === null) return '';
  if (/^R\d+$/.test(addition)) return `${NBSP}(${addition})`;
  return /^\d/.test(addition) ? `-${addition}` : `${NBSP}${addition}`;
}

function formatLocator(locator: Locator, words: CitationStrings): CitationSegment[] {
  const parts = [
    [words.section, locator.section],
    ['par.', locator.paragraph],
    ['art.', locator.article],
    ['p.', locator.page],
  ];
  return parts.flatMap(([word, value]) => (value ? [{ text: `, ${word}${NBSP}${value}` }] : []));
}

function makeTitle(source: { title: string; language: LanguageTag }, language: LanguageTag): CitationSegment {
  const foreign = source.language.split('-')[0] !== language.split('-')[0];
  return { text: source.title, italic: true, ...(foreign ? { lang: source.language } : {}) };
}

function makeDateOrField(
  date: string | null,
  name: string,
  words: CitationStrings,
  language: LanguageTag,
): CitationSegment {
  const printed = date ? formatDate(date, language) : null;
  return printed ? { text: printed.replaceAll(' ', NBSP) } : makeField(name, words.field.date);
}

function makeField(name: string, placeholder: string): CitationSegment {
  return { text: `[${placeholder}]`, field: { name, placeholder } };
}

function addLink(segment: CitationSegment, source: Source): CitationSegment {
  const href = findSourceAddress(source);
  return href === null ? segment : { ...segment, href };
}

/** The citation of a Dutch Kamerstuk stays Dutch in a document of another language. */
function makeDutch(text: string, language: LanguageTag): CitationSegment {
  return getStrings(language).language === 'nl' ? { text } : { text, lang: 'nl' };
}

function getStrings(language: LanguageTag): CitationStrings {
  return /^nl(-|$)/i.test(language) ? STRINGS.nl : STRINGS.en;
}
