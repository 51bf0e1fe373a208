import { findKamerstukken } from '../citations/find-kamerstukken.ts';
import { type Kamerstuk, kamerstukSchema } from '../citations/kamerstuk.ts';
import { parseDossier } from '../citations/parse-kamerstuk.ts';
import { tidyCitation } from '../citations/tidy-citation.ts';
import { parseLoneKamerstuk } from '../citations/typed-kamerstuk.ts';

/** The id of a block with a Kamerstuk: `28638-238`, `35570-VI-50`; null while its number is unknown. */
export function makeKamerstukId(kamerstuk: Kamerstuk | null | undefined): string | null {
  if (!kamerstuk || kamerstuk.number === null) return null;
  return [kamerstuk.dossier, kamerstuk.addition, kamerstuk.number].filter((part) => part !== null).join('-');
}

/** A Kamerstuk from its parts; without a chamber, digits mean the Tweede Kamer. */
export function makeKamerstuk(
  dossier: string,
  addition: string | null,
  number: string,
  chamber?: 'I' | 'II',
): Kamerstuk | null {
  // Laws of the Kingdom are '(R2034)' in the data and R2034 in an identifier.
  const bare = (addition ?? '').replace(/[()\s]/g, '');
  const parsed = kamerstukSchema.safeParse({
    chamber: chamber ?? (/^\d/.test(number) ? 'II' : 'I'),
    dossier,
    addition: bare === '' ? null : bare,
    number,
  });
  return parsed.success ? parsed.data : null;
}

/** The first identifier in a text: `kst-28638-238`, `kst-35570-VI-50`, `kst-35876-B`; null where there is none. */
export function findKamerstukIdentifier(text: string): Kamerstuk | null {
  const identifier = /\bkst-\d[A-Za-z0-9()-]*/.exec(text)?.[0];
  const kamerstuk = identifier === undefined ? null : parseLoneKamerstuk(identifier);
  return kamerstuk?.number ? kamerstuk : null;
}

/** Maximum length of a dossier in characters. */
const LONGEST_DOSSIER = 100;

/** A dossier as printed: `28 638`, `35 570 VI`, `21 501-02`, `36410-VI`. */
export function parseDossierText(text: string): { dossier: string; addition: string | null } | null {
  return text.length > LONGEST_DOSSIER ? null : parseDossier(tidyCitation(text));
}

/** The Kamerstuk that a subject replaces: '(t.v.v. 28638-192)', 'ter vervanging van die gedrukt onder nr. 192'. */
export function findReplacedKamerstuk(
  text: string,
  own: { dossier: string; addition: string | null } | null,
): Kamerstuk | null {
  const marker =
    /(?:t\.?\s?v\.?\s?v\.?|ter vervanging van)\s+(?:de motie\s+|die\s+)?(?:gedrukt\s+)?(?:onder\s+)?/i.exec(text);
  if (!marker) return null;
  const rest = text.slice(marker.index + marker[0].length);
  const full = findKamerstukken(rest.replace(/^Kamerstuk(?:ken II)?\s+/i, ''))[0];
  if (full?.from === 0) return full.kamerstuk;
  const number = /^nr\.?\s*(\d{1,5})\b/i.exec(rest)?.[1];
  return number !== undefined && own ? makeKamerstuk(own.dossier, own.addition, number) : null;
}
