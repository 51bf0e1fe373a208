import { done, type Result, refused } from '../result.ts';
import { type Chamber, kamerstukSchema } from './kamerstuk.ts';
import type { CitationProblem } from './problems.ts';
import { parseSessionYear } from './session-year.ts';
import type { Source } from './source.ts';
import { guessChamber } from './stored.ts';

/** The part before the dossier: the series or the chamber, and the session year or its empty field. */
const PREFIX =
  /^(?:(?:zie(?: ook)?|vgl\.?)\s+)?(?<annex>bijlage bij\s+)?(?<series>kamerstuk(?:ken|nummer)?|kst\.?|tweede kamer|eerste kamer|tk|ek|motie|dossier(?:nummer)?)(?:\s+der staten-generaal)?(?:\s+(?<chamber>II?))?\b[\s,]*(?:vergaderjaar\s+)?(?:(?<years>\d{4}\s*[-/]\s*\d{2,4}|\[[^\]]*\])\s*,?\s*)?/i;
const DOSSIER = /^(\d{4,5}|\d{1,2}[ .]\d{3})(?!\d)/;
/** An addition to a dossier's number: a chapter of the budget, a part of a series, a Kingdom act. */
const ADDITION = /^(?:[IVX]+[A-E]?|[A-Z]|\d{2}|R\d{1,5})$/;
/** An addition that cannot be a letter of the Eerste Kamer, whose letters do not go that far. */
const ONLY_ADDITION = /^(?:(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})[A-E]?|0\d|R\d{1,5})$/;
const NUMBER = /^(?:\d{1,5}[A-Z]?|[A-Z]{1,3})$/;
/** Dossiers with numbered parts only: 21501-02 (Raad Algemene Zaken), 21501-32 (Landbouw- en Visserijraad). */
const DOSSIERS_IN_PARTS = new Set(['21501']);

/** A Kamerstuk, or an annex to one, in any usual spelling; null where the text begins differently. */
export function parseKamerstuk(text: string): Result<Source, CitationProblem> | null {
  const split = splitAtDossier(text);
  if (split === null) return null;
  const { prefix, dossier } = split;

  const years = prefix?.years;
  const sessionYear = years === undefined || years.startsWith('[') ? null : parseSessionYear(years);
  if (years !== undefined && !years.startsWith('[') && sessionYear === null) {
    return refused({ code: 'citation-session-year-wrong', values: { years } });
  }

  const parts = parseParts(split.rest, dossier);
  if (parts === null) return null;
  if (parts === 'several') return refused({ code: 'citation-several', values: { text } });
  const { addition, number } = parts;
  if (number === undefined) {
    const name = addition === null ? dossier : `${dossier} ${addition}`;
    return refused({ code: 'citation-number-missing', values: { dossier: name } });
  }
  const kamerstuk = kamerstukSchema.safeParse({
    chamber: chamberOf(prefix) ?? guessChamber(number),
    dossier,
    addition,
    number,
  });
  if (!kamerstuk.success) return null;
  if (prefix?.annex) return done({ type: 'bijlage', kamerstuk: kamerstuk.data, sessionYear, title: null });
  return done({ type: 'kamerstuk', kamerstuk: kamerstuk.data, sessionYear, title: null, date: null });
}

/** A Kamerstuk whose number may be incomplete: '28638', '28638, nr. 2', '36410-V'. */
export interface PartialKamerstuk {
  /** null: not given. */
  chamber: Chamber | null;
  dossier: string;
  /** The addition and the number as far as typed; a single part may be either of them. */
  parts: readonly string[];
}

/** The complete or incomplete Kamerstuk of a text, in any spelling; null where the text contains anything else. */
export function parseKamerstukParts(text: string): PartialKamerstuk | null {
  const split = splitAtDossier(text);
  if (split === null) return null;
  const parts = tokenize(split.rest.replace(/(?<!\p{L})(?:nrs?|nos?|nummer)(?:\.|(?=[\s\d])|$)|[,\s]n$/gu, ' '));
  if (parts === null || parts.length > 2 || !parts.every((part) => NUMBER.test(part) || ADDITION.test(part)))
    return null;
  return { chamber: chamberOf(split.prefix), dossier: split.dossier, parts };
}

/** The dossier as printed: '28 638', '35 570 VI', '21 501-02', '36410-VI', '26 023 (R1649)'; null for a longer text. */
export function parseDossier(text: string): { dossier: string; addition: string | null } | null {
  const found = DOSSIER.exec(text);
  const words = found ? tokenize(text.slice(found[0].length)) : null;
  if (!found?.[1] || words === null || words.length > 1) return null;
  return { dossier: found[1].replace(/[ .]/, ''), addition: words[0] ?? null };
}

/** The groups of `PREFIX` in a text; null where it begins with the dossier. */
type Prefix = { [group: string]: string | undefined } | null;

/** Splits a text into the part before the dossier, the dossier, and the rest. */
function splitAtDossier(text: string): { prefix: Prefix; dossier: string; rest: string } | null {
  const prefix = PREFIX.exec(text);
  const afterPrefix = prefix ? text.slice(prefix[0].length) : text;
  const found = DOSSIER.exec(afterPrefix);
  if (!found?.[1]) return null;
  const dossier = found[1].replace(/[ .]/, '');
  // Four digits without a word before them are more likely a year.
  if (!prefix && (dossier.length < 5 || dossier.startsWith('0'))) return null;
  return { prefix: prefix?.groups ?? null, dossier, rest: afterPrefix.slice(found[0].length) };
}

function chamberOf(prefix: Prefix): Chamber | null {
  if (prefix?.chamber) return prefix.chamber.toUpperCase() === 'I' ? 'I' : 'II';
  if (/^(tk|tweede)/i.test(prefix?.series ?? '')) return 'II';
  return /^(ek|eerste)/i.test(prefix?.series ?? '') ? 'I' : null;
}

interface Parts {
  addition: string | null;
  /** `undefined`: missing; null: an empty field, '[nummer]'. */
  number: string | null | undefined;
}

/** Parses the part after the dossier: '-249', ', nr. 249', ' VI, nr. 6', '-32-1740', ' (R1649), nr. 3', ', D'. */
function parseParts(text: string, dossier: string): Parts | 'several' | null {
  const marker = /(?:^|[\s,])(nrs?\.|nrs?(?=[\s\d])|nos?\.|nummer\s)/i.exec(text);
  const before = tokenize(marker ? text.slice(0, marker.index) : text);
  const after = marker ? tokenize(text.slice(marker.index + marker[0].length)) : [];
  if (before === null || after === null) return null;
  if (marker) {
    const addition = before.length === 0 ? null : before[0];
    if (before.length > 1 || addition === undefined || (addition !== null && !ADDITION.test(addition))) return null;
    if (after.length > 1 && after.every((token) => NUMBER.test(token) || /^(EN|T\/M|AND)$/.test(token)))
      return 'several';
    return after.length === 1 ? parseNumber(addition, after[0]) : null;
  }
  const [first, second, ...more] = before;
  if (first === undefined) return { addition: null, number: undefined };
  if (second === undefined) {
    const isAddition = ONLY_ADDITION.test(first) || (DOSSIERS_IN_PARTS.has(dossier) && /^\d{2}$/.test(first));
    return isAddition ? { addition: first, number: undefined } : parseNumber(null, first);
  }
  if (more.length > 0 || !ADDITION.test(first)) {
    return NUMBER.test(first) && before.some((token) => /^(EN|T\/M|AND)$/.test(token)) ? 'several' : null;
  }
  return parseNumber(first, second);
}

function parseNumber(addition: string | null, token = ''): Parts | null {
  if (/^\[.*\]$/.test(token)) return { addition, number: null };
  if (!NUMBER.test(token)) return null;
  // Papers of the Eerste Kamer up to 2003 have a lower-case letter after the digits: 'nr. 250b'.
  return { addition, number: /^\d/.test(token) ? token.toLowerCase().replace(/^0+(?=\d)/, '') : token };
}

/** The parts between spaces, commas and hyphens, in capitals and without brackets; null for other characters. */
function tokenize(text: string): string[] | null {
  if (/[^\p{L}\p{N}\s,./()[\]-]/u.test(text)) return null;
  const words = text.match(/\[[^\]]*\]|[^\s,()-]+/g) ?? [];
  return words.map((word) => word.toUpperCase());
}
