import { capitalize } from '../capitalize.ts';

/** Prefixes of Dutch surnames: lower case inside a name, with a capital at its start. */
const PREFIX = /^(?:van|de|der|den|het|'t|te|ten|ter|op|in|aan|bij|la|le|von|zu|y|e)$/i;

/**
 * A surname with its prefix as in the Kamerstuk ('Van Nispen', 'Van Eijk'), from the forms in the data: 'Bikker, M.H.',
 * 'Eijk van, W.P.J.', 'M. van Nispen', 'A.P.C. (Tony) van Dijck', 'Bikker'.
 */
export function formatSurname(name: string): string {
  const plain = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = plain.indexOf(',');
  if (comma > 0) {
    const words = plain.slice(0, comma).trim().split(' ');
    const first = words.findIndex((_, at) => at > 0 && words.slice(at).every((rest) => PREFIX.test(rest)));
    return capitalize(first > 0 ? [...words.slice(first), ...words.slice(0, first)].join(' ') : words.join(' '));
  }
  return capitalize(plain.replace(/^(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?)+/u, '').trim() || plain);
}

export interface Movers {
  names: string[];
  /** 'c.s.': there are more movers. */
  andOthers: boolean;
}

/** The movers in a subject or heading: 'Motie van de leden Krul en Bikker over …', 'MOTIE VAN HET LID BIKKER C.S.'. */
export function findMoversInHeading(heading: string): Movers | null {
  const found = /\bmotie\s+van\s+(?:het\s+lid|de\s+leden)\s+(.+?)(?=\s+over\s|\s+ter\s+vervanging|\s*\(|\s*$)/iu.exec(
    // Single spaces, so that matching time stays linear.
    heading.trim().replace(/\s+/g, ' '),
  );
  if (!found?.[1]) return null;
  const listed = found[1].replace(/[\s\u00a0]*c\.\s?s\.?$/i, '');
  const names = listed
    .split(/\s*,\s*|\s+en\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (name === name.toUpperCase() ? convertCapitals(name) : capitalize(name)));
  return names.length > 0 ? { names, andOthers: listed !== found[1] } : null;
}

/** Initials alone: 'M.H.', 'W.P.J.', 'Ch.' */
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?)+$/u;
/** For text with single spaces. */
const OTHERS = /(?:^|[ ,])(?:c\. ?s\.?|e\. ?a\.?|(?:en|&) anderen)$/i;

/**
 * The movers in a typed or pasted list: 'Bikker, Krul', 'de leden Bikker (ChristenUnie) en Krul (CDA)', 'Bikker, Krul
 * en Mutluer c.s.', 'Bikker, M.H.'. Names keep their prefixes: 'Van der Plas'.
 */
export function parseMovers(text: string): Movers {
  const plain = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\n\r]+/g, ',')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:.*\b(?:van|door) )?(?:de leden|het lid|leden|lid) /i, '');
  const listed = plain.replace(OTHERS, '');
  const pieces: string[] = [];
  for (const piece of listed.split(/[,;/]| (?:en|and|&) /i)) {
    const name = piece.trim();
    if (name === '') continue;
    const last = pieces.length - 1;
    // In the data initials follow their name: 'Eijk van, W.P.J.'.
    if (INITIALS.test(name) && last >= 0) pieces[last] = `${pieces[last]}, ${name}`;
    else pieces.push(name);
  }
  const names = pieces.map(formatSurname).map((name) => (isInCapitals(name) ? convertCapitals(name) : name));
  return { names: [...new Set(names)], andOthers: listed !== plain };
}

/** 'BIKKER'; not initials or a single letter. */
function isInCapitals(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
}

/** 'Motie van het lid Bikker c.s.', 'Motie van de leden Krul en Bikker': an official title. */
export function makeHeading(movers: Movers): string {
  const { names, andOthers } = movers;
  if (names.length === 0) return 'Motie';
  if (names.length === 1) return `Motie van het lid ${names[0]}${andOthers ? ' c.s.' : ''}`;
  if (names.length > 2 || andOthers) return `Motie van het lid ${names[0]} c.s.`;
  return `Motie van de leden ${names[0]} en ${names[1]}`;
}

function convertCapitals(name: string): string {
  const words = name.split(/\s+/).map((word) => (PREFIX.test(word) ? word.toLowerCase() : toTitleCase(word)));
  return capitalize(words.join(' '));
}

function toTitleCase(word: string): string {
  return word
    .toLowerCase()
    .split(/(?<=[-'’])/)
    .map((part) => (PREFIX.test(part) ? part : part.replace(/^(?:ij|\p{L})/u, (letters) => letters.toUpperCase())))
    .join('');
}
