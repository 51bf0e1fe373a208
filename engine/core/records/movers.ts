/** Prefixes of Dutch surnames: small within a name, with a capital where the name begins with one. */
const PREFIX = /^(?:van|de|der|den|het|'t|te|ten|ter|op|in|aan|bij|la|le|von|zu|y|e)$/i;

/**
 * A surname with its prefix as in the paper ('Van Nispen', 'Van Eijk') from the ways in which the data writes people:
 * 'Bikker, M.H.', 'Eijk van, W.P.J.', 'M. van Nispen', 'A.P.C. (Tony) van Dijck', 'Bikker'.
 */
export function surname(name: string): string {
  const plain = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = plain.indexOf(',');
  if (comma > 0) {
    const words = plain.slice(0, comma).trim().split(' ');
    const first = words.findIndex((_, at) => at > 0 && words.slice(at).every((rest) => PREFIX.test(rest)));
    return capital(first > 0 ? [...words.slice(first), ...words.slice(0, first)].join(' ') : words.join(' '));
  }
  return capital(plain.replace(/^(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?)+/u, '').trim() || plain);
}

export interface Movers {
  names: string[];
  /** 'c.s.': there are more. */
  andOthers: boolean;
}

/** The movers that a subject or heading names: 'Motie van de leden Krul en Bikker over …', 'MOTIE VAN HET LID BIKKER C.S.'. */
export function moversInHeading(heading: string): Movers | null {
  const found = /\bmotie\s+van\s+(?:het\s+lid|de\s+leden)\s+(.+?)(?=\s+over\s|\s+ter\s+vervanging|\s*\(|\s*$)/iu.exec(
    heading.trim(),
  );
  if (!found?.[1]) return null;
  const listed = found[1].replace(/[\s\u00a0]*c\.\s?s\.?$/i, '');
  const names = listed
    .split(/\s*,\s*|\s+en\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (name === name.toUpperCase() ? fromCapitals(name) : capital(name)));
  return names.length > 0 ? { names, andOthers: listed !== found[1] } : null;
}

/** 'Motie van het lid Bikker c.s.', 'Motie van de leden Krul en Bikker': a title in the paper's words. */
export function headingOf(movers: Movers): string {
  const { names, andOthers } = movers;
  if (names.length === 0) return 'Motie';
  if (names.length === 1) return `Motie van het lid ${names[0]}${andOthers ? ' c.s.' : ''}`;
  if (names.length > 2 || andOthers) return `Motie van het lid ${names[0]} c.s.`;
  return `Motie van de leden ${names[0]} en ${names[1]}`;
}

function fromCapitals(name: string): string {
  const words = name.split(/\s+/).map((word) => (PREFIX.test(word) ? word.toLowerCase() : titleCase(word)));
  return capital(words.join(' '));
}

function titleCase(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(ij|\p{L})/gu, (_, before: string, letters: string) => before + letters.toUpperCase());
}

function capital(name: string): string {
  return name.startsWith("'") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
