import { findCountryCode } from '../../core/citations/countries.ts';
import { parseDate } from '../../core/dates.ts';
import { parseOrdinal } from '../../core/number-words.ts';
import type { ReportCover } from '../../core/reports/report.ts';
import type { PageLine } from './page-line.ts';

/** 'GRETA(2014)10', or the symbol of a document of the UN: 'CEDAW/C/NLD/CO/7', 'A/HRC/47/34/Add.1'. */
const NUMBER =
  /\b([A-Z][A-Za-z/.-]{1,20}\s*\(\s*\d{4}\s*\)\s*\d{1,4}(?:\s*(?:rev|final|prov)\.?)?|[A-Z]{1,10}(?:\/[A-Z]{1,5}){1,4}(?:\/\d{1,4}(?:-\d{1,2})?){1,2}(?:\/(?:Add|Rev|Corr)\.\d{1,2})?)(?![\p{L}\d])/u;
const ROUND = /(\p{L}+|\d(?:er|e|st|nd|rd|th)?)\s+(?:evaluation round|evaluatieronde|cycle d['’]évaluation)/iu;
const DATE = String.raw`(\d{1,2}(?:er|e)?\s+\p{L}+\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4})`;
const ADOPTED = new RegExp(String.raw`(?:adopted|adopté|vastgesteld)(?!\p{L}).{0,20}?\s${DATE}`, 'iu');
const PUBLISHED = new RegExp(
  String.raw`(?:published|publié|publication|gepubliceerd|uitgebracht)(?!\p{L}).{0,20}?\s${DATE}`,
  'iu',
);
const FRENCH_ROUNDS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];
const FRENCH_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const COUNTRY =
  /(?:report on|rapport (?:concernant|sur|over)|by|in|par|door)\s+(?:the implementation of .{0,200}?\bby\s+)?((?:the |les? |la |l['’]|de |het )?\p{Lu}[\p{L}-]+(?:\s+(?:and|et|en|of|\p{Lu}[\p{L}-]+)){0,4})/gu;
/** Organisations by the words on a cover. */
const ORGANISATIONS = [
  { name: 'GRETA', pattern: /\bGRETA\b/ },
  { name: 'GREVIO', pattern: /\bGREVIO\b/ },
  { name: 'Algemene Rekenkamer', pattern: /\bAlgemene Rekenkamer\b|\bRekenkamer\.nl\b/i },
  { name: 'Nationaal Rapporteur', pattern: /\bNationaal Rapporteur\b/i },
  { name: 'Nationale ombudsman', pattern: /\bNationale ombudsman\b/i },
  { name: 'Kinderombudsman', pattern: /\bKinderombudsman\b/i },
  { name: 'Nibud', pattern: /\bNibud\b|\bNationaal Instituut voor Budgetvoorlichting\b/i },
  { name: 'CBS', pattern: /\bCBS\b|\bCentraal Bureau voor de Statistiek\b/ },
  { name: 'WODC', pattern: /\bWODC\b|\bWetenschappelijk Onderzoek- en Datacentrum\b/ },
  { name: 'SCP', pattern: /\bSCP\b|\bSociaal en Cultureel Planbureau\b/ },
  { name: 'CPB', pattern: /\bCPB\b|\bCentraal Planbureau\b/ },
  { name: 'RIVM', pattern: /\bRIVM\b/ },
  { name: 'United Nations', pattern: /\bUnited\s+Nations\b/i },
  { name: 'Inter-American Court of Human Rights', pattern: /\bInter-American Court of Human Rights\b/i },
] as const;
/** Committees of the United Nations, by the first part of their symbols: 'CEDAW/C/NLD/CO/7'. */
const COMMITTEE = /^(CEDAW|CERD|CCPR|CRC|CRPD|CAT|CED|CMW)\//;

/** The organisation that the report's number names, or that the cover names first; later pages name many others. */
function findOrganisation(number: string | null, cover: string, text: string): string | null {
  if (number?.startsWith('GRETA(') || number?.startsWith('GREVIO(')) return number.slice(0, number.indexOf('('));
  const committee = COMMITTEE.exec(number ?? '')?.[1];
  if (committee !== undefined) return committee;
  for (const words of [cover, text]) {
    const [first] = ORGANISATIONS.flatMap(({ name, pattern }) => {
      const at = words.search(pattern);
      return at < 0 ? [] : [{ name, at }];
    }).sort((one, other) => one.at - other.at);
    if (first) return first.name;
  }
  return null;
}

/** The facts on the first pages: `lines` are those before the table of contents or the first paragraph. */
export function readCover(lines: readonly PageLine[], organisation: string | null): ReportCover {
  const first = lines.filter(({ page }) => page === 1);
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  const number = NUMBER.exec(text)?.[1]?.replace(/\s+/g, '') ?? null;
  const round = readRound(ROUND.exec(text)?.[1] ?? '');
  const title = readTitle(first);
  const names = [...(title ?? text).matchAll(COUNTRY), ...text.matchAll(COUNTRY)].flatMap(([, name]) =>
    name ? [name] : [],
  );
  const known = names.find((name) => findCountryCode(name) !== null) ?? null;
  return {
    organisation: findOrganisation(number, first.map((line) => line.text).join(' '), text) ?? organisation,
    number,
    round,
    title,
    adopted: readDate(ADOPTED.exec(text)?.[1]),
    published: readDate(PUBLISHED.exec(text)?.[1]),
    country: known === null ? null : findCountryCode(known),
    countryName: known ?? names[0] ?? null,
  };
}

function readRound(word: string): number | null {
  const french = FRENCH_ROUNDS.indexOf(word.toLowerCase());
  const digit = Number(/^\d/.exec(word)?.[0] ?? 0);
  return parseOrdinal(word) ?? (french >= 0 ? french + 1 : digit > 0 ? digit : null);
}

/** The largest lines of the cover, which are the title, unless all lines are of one size. */
function readTitle(lines: readonly PageLine[]): string | null {
  const words = lines.filter(({ text }) => !NUMBER.test(text) && /\p{L}{3}/u.test(text));
  const largest = Math.max(0, ...words.map(({ size }) => size));
  const smallest = Math.min(...words.map(({ size }) => size));
  if (words.length === 0 || largest <= smallest + 0.5) return words[0]?.text ?? null;
  const title = words.filter(({ size }) => size > largest - 0.5);
  return title
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

function readDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  const plain = text.replace(/\s+/g, ' ');
  const french = /^(\d{1,2})(?:er|e)? (\p{L}+) (\d{4})$/u.exec(plain);
  const month = FRENCH_MONTHS.indexOf(french?.[2]?.toLowerCase() ?? '') + 1;
  if (french?.[1] && french[3] && month > 0)
    return parseDate(`${french[3]}-${String(month).padStart(2, '0')}-${french[1].padStart(2, '0')}`);
  return parseDate(plain);
}
