import { parseDate } from '../dates.ts';
import { done, type Result, refused } from '../result.ts';
import type { Locator } from '../richtext/model.ts';
import type { Chamber } from './kamerstuk.ts';
import { parseGreta, parseHudoc } from './parse-greta.ts';
import { parseKamerstuk } from './parse-kamerstuk.ts';
import { splitLocator } from './parse-locator.ts';
import type { CitationProblem } from './problems.ts';
import { parseSessionYear } from './session-year.ts';
import { type Source, sourceSchema } from './source.ts';
import { parseStored } from './stored.ts';
import { tidyCitation } from './tidy-citation.ts';

export interface ParsedCitation {
  source: Source;
  locator: Locator;
  /**
   * The section of a GRETA report in a HUDOC identifier or link; the report's table of contents has its printed number.
   */
  hudocSection: string | null;
}

type Parsed = Result<Source, CitationProblem> | null;

/** Maximum length of a citation in characters: matching time grows faster than the length of the text. */
const LONGEST_CITATION = 2000;

/**
 * Parses a citation that the user typed or pasted, in any spelling: identifiers, official forms, running text, HUDOC
 * identifiers and links, web addresses; with or without brackets, with any spaces, dashes and capitals. A title may be
 * between asterisks. Parts that the text does not mention are null. Other texts are refused with the reason.
 */
export function parseCitation(text: string): Result<ParsedCitation, CitationProblem> {
  if (text.length > LONGEST_CITATION) return refuseCitation(text);
  const tidy = tidyCitation(text);
  if (tidy === '') return refused({ code: 'citation-empty', values: { text } });
  const { rest, locator } = splitLocator(tidy);

  const hudoc = parseHudoc(decodeUrl(rest));
  if (hudoc) return done({ ...hudoc, locator });
  for (const parse of [parseAddress, parseGreta, parseIdentifier]) {
    const parsed = parse(rest);
    if (parsed) return withLocator(parsed, locator);
  }
  const { page, ...withoutPage } = locator;
  const record = parseHandelingen(rest, page ?? null);
  if (record) return withLocator(record, withoutPage);
  for (const parse of [parseAanhangsel, parseKamerstuk, parsePublication]) {
    const parsed = parse(rest);
    if (parsed) return withLocator(parsed, locator);
  }
  return refuseCitation(text);
}

function refuseCitation(text: string): Result<never, CitationProblem> {
  return refused({ code: 'citation-not-recognised', values: { text: text.trim().slice(0, 120) } });
}

function withLocator(
  parsed: Result<Source, CitationProblem>,
  locator: Locator,
): Result<ParsedCitation, CitationProblem> {
  return parsed.ok ? done({ source: parsed.value, locator, hudocSection: null }) : parsed;
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A Kamerstuk on officielebekendmakingen.nl, or a website of which only the address is known. */
function parseAddress(text: string): Parsed {
  const found = /^(?:https?:\/\/|www\.)[^\s<>"]+$/i.exec(text);
  if (!found) return null;
  const official =
    /^(?:https?:\/\/)?(?:zoek|www|repository)\.officielebekendmakingen\.nl\/(?:.*\/)?([a-z]+-[^/?#]+?)(?:\.\w+|\/.*)?(?:[?#].*)?$/i.exec(
      text,
    );
  const paper = official?.[1] ? parseIdentifier(official[1]) : null;
  if (paper) return paper;
  const url = text.startsWith('http')
    ? text
    : text.replace(/^(https?:)?/i, (scheme) => scheme.toLowerCase() || 'https://');
  return done({ type: 'website', organisation: null, title: url, date: null, url, language: 'nl' });
}

/** `kst-28638-238`, `h-tk-20232024-39-8`, `ah-tk-20242025-680` and other stored forms. */
function parseIdentifier(text: string): Parsed {
  if (/^blg-\d+$/i.test(text)) return refused({ code: 'citation-annex-unknown', values: { text: text.toLowerCase() } });
  // Also accepts the name of a saved file: 'kst-28638-238.xml'.
  const series = /^(kst|dossier|bijlage-kst|h-[te]k|ah-[te]k)-(.+?)(?:\.(?:xml|html|pdf|odt))?$/i.exec(text);
  if (!series?.[1] || !series[2]) return toResult(parseStored(text));
  const name = series[1].toLowerCase();
  if (/^a?h-/.test(name)) {
    const sessionYear = parseSessionYear(series[2].slice(0, 8));
    if (sessionYear === null) {
      return refused({ code: 'citation-session-year-wrong', values: { years: series[2].slice(0, 8) } });
    }
    if (name.startsWith('h-') && sessionYear < '2010' && /^\d{8}-\d+-\d+$/.test(series[2])) {
      return refused({ code: 'citation-handelingen-number-missing', values: { text } });
    }
    return toResult(parseStored(`${name}-${series[2]}`));
  }
  if (name === 'kst') {
    // The number decides the chamber: 'kst-35876-b' has a letter of the Eerste Kamer.
    const chamber = /@(II?)$/i.exec(series[2])?.[1];
    // An addition (the part between dossier and number) that `parseKamerstuk` does not know is found by its place.
    if (chamber === undefined) return parseKamerstuk(`kst ${series[2]}`) ?? toResult(parseStored(`kst-${series[2]}`));
  }
  return toResult(parseStored(`${name}-${series[2]}`));
}

function toResult(source: Source | null): Parsed {
  return source ? done(source) : null;
}

/**
 * 'Handelingen II 2007/08, nr. 108, p. 7909-7943' and, from 2011, 'Handelingen II 2010/11, nr. 108, item 5, p. 25-36'.
 */
function parseHandelingen(text: string, pages: string | null): Parsed {
  const found =
    /^(?:hand(?:elingen|\.)) ?(?<chamber>TK|EK|II?)?\b[ ,]*(?<years>\d{4} ?[-/] ?\d{2,4})?[ ,]*(?:nr\.? ?)?(?<number>\d+[a-z]?)(?:(?:, item |, |-)(?<item>\d+))?(?:-(?<page>\d+(?:-\d+)?))?$/i.exec(
      text,
    )?.groups;
  const record = readRecord(found, text);
  if (!record?.ok) return record;
  const [item, page] = [found?.item ?? null, found?.page ?? null];
  return done({ type: 'handelingen', ...record.value, item, pages: pages ?? page });
}

/** 'Aanhangsel Handelingen II 2014/15, nr. 1241' */
function parseAanhangsel(text: string): Parsed {
  const found =
    /^aanh(?:angsel|\.)(?: van de| bij de| der)?(?: hand(?:elingen|\.))? ?(?<chamber>TK|EK|II?)?\b[ ,]*(?<years>\d{4} ?[-/] ?\d{2,4})?[ ,]*(?:nr\.? ?)?(?<number>\d+[a-z]?)$/i.exec(
      text,
    )?.groups;
  const record = readRecord(found, text);
  return record?.ok ? done({ type: 'aanhangsel', ...record.value }) : record;
}

/** The chamber, session year and number; numbers start again each session year. null: the text has no number. */
function readRecord(
  found: { [group: string]: string | undefined } | undefined,
  text: string,
): Result<{ chamber: Chamber; sessionYear: string; number: string }, CitationProblem> | null {
  if (!found?.number) return null;
  const { chamber = 'II', years, number } = found;
  if (!years) return refused({ code: 'citation-session-year-missing', values: { text } });
  const sessionYear = parseSessionYear(years);
  if (!sessionYear) return refused({ code: 'citation-session-year-wrong', values: { years } });
  return done({ chamber: /^(I|EK)$/i.test(chamber) ? 'I' : 'II', sessionYear, number });
}

/**
 * 'organisation, *title*, date' with a web address (a website) or without (a report). Empty fields are unknown values.
 */
function parsePublication(text: string): Parsed {
  const addressed = /^(.*), ((?:https?:\/\/|www\.)[^\s<>"]+)$/i.exec(text);
  const url = addressed?.[2] ?? null;
  const words = addressed?.[1] ?? text;
  const comma = words.lastIndexOf(', ');
  const last = words.slice(comma + 2);
  const date = parseDate(last);
  if (comma < 0 || (date === null && !isField(last))) return null;
  const names = /^(?<organisation>.+?), (?:\*(?<marked>.+)\*|(?<title>.+))$/.exec(words.slice(0, comma))?.groups;
  const title = names?.marked ?? names?.title;
  if (!names?.organisation || !title || (isField(title) && url === null)) return null;
  const source = sourceSchema.safeParse({
    type: url === null ? 'report' : 'website',
    organisation: isField(names.organisation) ? null : names.organisation,
    title: isField(title) ? url : title,
    date,
    url,
    language: 'nl',
  });
  return source.success ? done(source.data) : null;
}

function isField(text: string): boolean {
  return /^\[[^\]]+\]$/.test(text);
}
