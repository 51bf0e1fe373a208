import { z } from 'zod';
import { findReportByNumber } from './greta-reports.ts';
import { type Chamber, type Kamerstuk, kamerstukSchema } from './kamerstuk.ts';
import { formatSessionYearId, parseSessionYear } from './session-year.ts';
import { type Source, sourceSchema } from './source.ts';

type SourceOf<Type extends Source['type']> = Extract<Source, { type: Type }>;

/**
 * The stored form of a source. It identifies the source, by the identifiers of officielebekendmakingen.nl and HUDOC
 * where they exist, and omits details (a title, a date, the session year of a Kamerstuk).
 *
 * `kst-28638-238` · `kst-35570-VI-50` · `kst-35876-B` · `dossier-28638` (number unknown) · `h-tk-20232024-39-8` ·
 * `h-tk-20072008-108?p=7909-7943` · `ah-tk-20242025-680` · `bijlage-kst-34389-9` · `NLD-REP-3-2023--ENG` ·
 * `GRETA(2014)10` · `greta-NLD-4-en` · `report?title=…` and `website?title=…` with percent-encoded fields.
 *
 * A number of letters belongs to the Eerste Kamer, one of digits to the Tweede Kamer; `@I` or `@II` marks an exception.
 */
export function formatStored(source: Source): string {
  switch (source.type) {
    case 'kamerstuk':
      return formatStoredKamerstuk(source.kamerstuk);
    case 'bijlage':
      return `bijlage-${formatStoredKamerstuk(source.kamerstuk)}`;
    case 'handelingen':
      return appendFields(
        ['h', chamberLetters(source.chamber), formatSessionYearId(source.sessionYear), encode(source.number)]
          .concat(source.item === null ? [] : [encode(source.item)])
          .join('-'),
        { p: source.pages },
      );
    case 'aanhangsel':
      return `ah-${chamberLetters(source.chamber)}-${formatSessionYearId(source.sessionYear)}-${encode(source.number)}`;
    case 'greta-report':
      return formatStoredGreta(source);
    case 'report':
    case 'website':
      return appendFields(source.type, {
        organisation: source.organisation,
        title: source.title,
        date: source.date,
        url: source.url,
        language: source.language === 'nl' ? null : source.language,
      });
  }
}

/** Parses a stored form; details that it omits are null. Null for any other text. */
export function parseStored(stored: string): Source | null {
  for (const read of [readKamerstuk, readHandelingen, readAanhangsel, readGreta, readPublication]) {
    const parsed = sourceSchema.safeParse(read(stored));
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** The chamber that a number implies: letters are used by the Eerste Kamer. */
export function guessChamber(number: string | null): Chamber {
  return number !== null && /^[A-Z]+$/i.test(number) ? 'I' : 'II';
}

function formatStoredKamerstuk({ chamber, dossier, addition, number }: Kamerstuk): string {
  const unusual = chamber === guessChamber(number) ? '' : `@${chamber}`;
  const parts = [number === null ? 'dossier' : 'kst', dossier, addition, number].filter((part) => part !== null);
  return `${parts.join('-')}${unusual}`;
}

function readKamerstuk(stored: string): unknown {
  const found = /^(bijlage-)?(kst|dossier)-(\d{4,5})(?:-([A-Za-z0-9-]+))?(?:@(II?))?$/.exec(stored);
  if (!found) return null;
  const rest = (found[4] ?? '').split('-').filter((part) => part !== '');
  const number = found[2] === 'kst' ? (rest.pop() ?? null) : null;
  if (found[2] === 'kst' && number === null) return null;
  const kamerstuk = kamerstukSchema.safeParse({
    chamber: found[5] ?? guessChamber(number),
    dossier: found[3],
    addition: rest.length > 0 ? rest.join('-') : null,
    number,
  });
  if (!kamerstuk.success) return null;
  return { type: found[1] ? 'bijlage' : 'kamerstuk', kamerstuk: kamerstuk.data, sessionYear: null };
}

function readHandelingen(stored: string): unknown {
  const [id = '', query = ''] = stored.split('?');
  const found = /^h-(tk|ek)-(\d{8})-([^-?]+)(?:-([^-?]+))?$/.exec(id);
  if (!found?.[2] || !found[3]) return null;
  return {
    type: 'handelingen',
    chamber: found[1] === 'tk' ? 'II' : 'I',
    sessionYear: parseSessionYear(found[2]),
    number: decode(found[3]),
    item: found[4] === undefined ? null : decode(found[4]),
    pages: parseFields(query).p ?? null,
  };
}

function readAanhangsel(stored: string): unknown {
  const found = /^ah-(tk|ek)-(\d{8})-([^-?]+)$/.exec(stored);
  if (!found?.[2] || !found[3]) return null;
  const chamber = found[1] === 'tk' ? 'II' : 'I';
  return { type: 'aanhangsel', chamber, sessionYear: parseSessionYear(found[2]), number: decode(found[3]) };
}

function formatStoredGreta(source: SourceOf<'greta-report'>): string {
  if (source.hudoc !== null) return source.hudoc;
  const { country, round, number, language } = source;
  const known = number === null ? undefined : findReportByNumber(number);
  if (number !== null && known?.country === country && known.round === round && language === 'en') return number;
  return appendFields(`greta-${country}-${round}-${language}`, { number });
}

function readGreta(stored: string): unknown {
  const report = { type: 'greta-report', number: null, title: null, adopted: null, published: null, hudoc: null };
  const hudoc = parseHudocId(stored);
  if (hudoc && hudoc.section === null) return { ...report, ...hudoc.report };
  const known = findReportByNumber(stored);
  if (known) return { ...report, country: known.country, round: known.round, number: stored, language: 'en' };
  const [id = '', query = ''] = stored.split('?');
  const found = /^greta-([A-Z]{3})-(\d)-([A-Za-z0-9-]+)$/.exec(id);
  if (!found) return null;
  const number = parseFields(query).number ?? null;
  return { ...report, country: found[1], round: Number(found[2]), language: found[3], number };
}

const HUDOC_LANGUAGES: { [code: string]: string } = {
  ENG: 'en',
  FRE: 'fr',
  FRA: 'fr',
  NLD: 'nl',
  DUT: 'nl',
  GER: 'de',
};

/** `NLD-REP-3-2023--ENG-11`, `NLD-REP-2-2018-19-ENG`: country, round, language and, if present, the section's id. */
export function parseHudocId(
  text: string,
): { report: { country: string; round: number; language: string; hudoc: string }; section: string | null } | null {
  const found = /^([A-Z]{3})-REP-(\d)-(\d{4})-(\d*)-([A-Z]{3})(?:-(\d+))?$/i.exec(text.trim());
  if (!found) return null;
  const [, country = '', round, year, number, language = '', section] = found;
  const hudoc = [country, 'REP', round, year, number, language].join('-').toUpperCase();
  return {
    report: {
      country: country.toUpperCase(),
      round: Number(round),
      language: HUDOC_LANGUAGES[language.toUpperCase()] ?? language.toLowerCase(),
      hudoc,
    },
    section: section === undefined ? null : `${hudoc}-${section}`,
  };
}

const publicationFieldsSchema = z.object({
  organisation: z.string().nullable().default(null),
  title: z.string(),
  date: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  language: z.string().default('nl'),
});

function readPublication(stored: string): unknown {
  const found = /^(report|website)\?(.*)$/.exec(stored);
  const fields = publicationFieldsSchema.safeParse(parseFields(found?.[2] ?? ''));
  return found && fields.success ? { type: found[1], ...fields.data } : null;
}

function chamberLetters(chamber: Chamber): string {
  return chamber === 'II' ? 'tk' : 'ek';
}

function appendFields(id: string, fields: { [name: string]: string | null }): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  return filled.length === 0
    ? id
    : `${id}?${filled.map(([name, value]) => `${name}=${encode(value ?? '')}`).join('&')}`;
}

function parseFields(query: string): { [name: string]: string } {
  const pairs = query.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decode(value)]));
}

/** Percent-encoding that includes hyphens, which separate parts of an identifier. A lone surrogate becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  ).replace(/-(?!\d)|(?<!\d)-/g, '%2D');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
