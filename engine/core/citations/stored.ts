import { z } from 'zod';
import { reportOfNumber } from './greta-reports.ts';
import { type Chamber, type Kamerstuk, kamerstukSchema } from './kamerstuk.ts';
import { parseSessionYear, sessionYearInIdentifier } from './session-year.ts';
import { type Source, sourceSchema } from './source.ts';

type SourceOf<Type extends Source['type']> = Extract<Source, { type: Type }>;

/**
 * The one stored form of a source. It says which source it is, in the identifiers of officielebekendmakingen.nl and HUDOC
 * where these exist, and not what is known about it (a title, a date, a session year of a Kamerstuk).
 *
 * `kst-28638-238` · `kst-35570-VI-50` · `kst-35876-B` · `dossier-28638` (number not known) · `h-tk-20232024-39-8` ·
 * `h-tk-20072008-108?p=7909-7943` · `ah-tk-20242025-680` · `bijlage-kst-34389-9` · `NLD-REP-3-2023--ENG` ·
 * `GRETA(2014)10` · `greta-NLD-4-en` · `report?title=…` and `website?title=…` with percent-encoded fields.
 *
 * A sub-number of letters is the Eerste Kamer's and one of digits the Tweede Kamer's; where it is not, `@I` or `@II` follows.
 */
export function storedForm(source: Source): string {
  switch (source.type) {
    case 'kamerstuk':
      return storedKamerstuk(source.kamerstuk);
    case 'bijlage':
      return `bijlage-${storedKamerstuk(source.kamerstuk)}`;
    case 'handelingen':
      return withFields(
        ['h', chamberLetters(source.chamber), sessionYearInIdentifier(source.sessionYear), encode(source.number)]
          .concat(source.item === null ? [] : [encode(source.item)])
          .join('-'),
        { p: source.pages },
      );
    case 'aanhangsel':
      return `ah-${chamberLetters(source.chamber)}-${sessionYearInIdentifier(source.sessionYear)}-${encode(source.number)}`;
    case 'greta-report':
      return storedGreta(source);
    case 'report':
    case 'website':
      return withFields(source.type, {
        organisation: source.organisation,
        title: source.title,
        date: source.date,
        url: source.url,
        language: source.language === 'nl' ? null : source.language,
      });
  }
}

/** The source that a stored form names, with null for what the form does not say; null where it is no stored form. */
export function fromStoredForm(stored: string): Source | null {
  for (const read of [readKamerstuk, readHandelingen, readAanhangsel, readGreta, readPublication]) {
    const parsed = sourceSchema.safeParse(read(stored));
    if (parsed.success) return parsed.data;
  }
  return null;
}

/** The chamber that a sub-number by itself stands for: letters are the Eerste Kamer's. */
export function chamberOfNumber(number: string | null): Chamber {
  return number !== null && /^[A-Z]+$/i.test(number) ? 'I' : 'II';
}

function storedKamerstuk({ chamber, dossier, addition, number }: Kamerstuk): string {
  const unusual = chamber === chamberOfNumber(number) ? '' : `@${chamber}`;
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
    chamber: found[5] ?? chamberOfNumber(number),
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
    pages: fieldsOf(query).p ?? null,
  };
}

function readAanhangsel(stored: string): unknown {
  const found = /^ah-(tk|ek)-(\d{8})-([^-?]+)$/.exec(stored);
  if (!found?.[2] || !found[3]) return null;
  const chamber = found[1] === 'tk' ? 'II' : 'I';
  return { type: 'aanhangsel', chamber, sessionYear: parseSessionYear(found[2]), number: decode(found[3]) };
}

function storedGreta(source: SourceOf<'greta-report'>): string {
  if (source.hudoc !== null) return source.hudoc;
  const { country, round, number, language } = source;
  const known = number === null ? undefined : reportOfNumber(number);
  if (number !== null && known?.country === country && known.round === round && language === 'en') return number;
  return withFields(`greta-${country}-${round}-${language}`, { number });
}

function readGreta(stored: string): unknown {
  const report = { type: 'greta-report', number: null, title: null, adopted: null, published: null, hudoc: null };
  const hudoc = parseHudocId(stored);
  if (hudoc && hudoc.section === null) return { ...report, ...hudoc.report };
  const known = reportOfNumber(stored);
  if (known) return { ...report, country: known.country, round: known.round, number: stored, language: 'en' };
  const [id = '', query = ''] = stored.split('?');
  const found = /^greta-([A-Z]{3})-(\d)-([A-Za-z0-9-]+)$/.exec(id);
  if (!found) return null;
  const number = fieldsOf(query).number ?? null;
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

/** `NLD-REP-3-2023--ENG-11`, `NLD-REP-2-2018-19-ENG`: country, round, language and, where it names one, the section's id. */
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
  const fields = publicationFieldsSchema.safeParse(fieldsOf(found?.[2] ?? ''));
  return found && fields.success ? { type: found[1], ...fields.data } : null;
}

function chamberLetters(chamber: Chamber): string {
  return chamber === 'II' ? 'tk' : 'ek';
}

function withFields(id: string, fields: { [name: string]: string | null }): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  return filled.length === 0
    ? id
    : `${id}?${filled.map(([name, value]) => `${name}=${encode(value ?? '')}`).join('&')}`;
}

function fieldsOf(query: string): { [name: string]: string } {
  const pairs = query.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decode(value)]));
}

/** Percent-encoding that also covers the hyphen, which parts an identifier. Half a surrogate pair can't be written and becomes U+FFFD. */
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
