import { type Kamerstuk, kamerstukSchema } from '../citations/kamerstuk.ts';

/** The id of a block about a paper: `28638-238`, `35570-VI-50`; null while its sub-number is not known. */
export function kamerstukName(kamerstuk: Kamerstuk | null | undefined): string | null {
  if (!kamerstuk || kamerstuk.number === null) return null;
  return [kamerstuk.dossier, kamerstuk.addition, kamerstuk.number].filter((part) => part !== null).join('-');
}

/** A paper from its parts; the chamber follows from the sub-number (digits: Tweede Kamer) where it is not given. */
export function kamerstukOf(
  dossier: string,
  addition: string | null,
  number: string,
  chamber?: 'I' | 'II',
): Kamerstuk | null {
  // Laws of the Kingdom: '(R2034)' in the data, R2034 in an identifier.
  const bare = (addition ?? '').replace(/[()\s]/g, '');
  const parsed = kamerstukSchema.safeParse({
    chamber: chamber ?? (/^\d/.test(number) ? 'II' : 'I'),
    dossier,
    addition: bare === '' ? null : bare,
    number,
  });
  return parsed.success ? parsed.data : null;
}

/** `kst-28638-238`, `kst-35570-VI-50`, `kst-21501-32-1740`, `kst-35876-B`, also within a longer text; null where there is none. */
export function kamerstukFromIdentifier(text: string): Kamerstuk | null {
  const found = /\bkst-(\d{4,5})((?:-\(?[A-Za-z0-9]+\)?)*?)-([0-9]+|[A-Z]{1,3})(?![A-Za-z0-9-]*[A-Za-z0-9])/.exec(text);
  if (!found?.[1] || !found[3]) return null;
  return kamerstukOf(found[1], found[2] ? found[2].slice(1) : null, found[3]);
}

/** A dossier as papers print it: `28 638`, `35 570 VI`, `21 501-02`, `36410-VI`. */
export function dossierFromText(text: string): { dossier: string; addition: string | null } | null {
  const found = /^(\d{1,2})[\s\u00a0\u202f]?(\d{3})(?:[\s\u00a0\u202f-]+\(?([A-Za-z0-9][A-Za-z0-9-]{0,11})\)?)?$/.exec(
    text.trim(),
  );
  if (!found) return null;
  return { dossier: `${found[1]}${found[2]}`, addition: found[3] ?? null };
}

/** Where a subject or a heading says which paper it replaces: '(t.v.v. 28638-192)', 'ter vervanging van die gedrukt onder nr. 192'. */
export function replacedPaper(
  text: string,
  own: { dossier: string; addition: string | null } | null,
): Kamerstuk | null {
  const full =
    /(?:t\.?\s?v\.?\s?v\.?|ter vervanging van)\s+(?:de motie\s+|(?:die\s+)?gedrukt onder\s+)?(?:kst-|Kamerstuk(?:ken II)?\s+)?(\d{2})[\s\u00a0\u202f]?(\d{3})((?:[-\s\u00a0]+(?:[IVXLC]+|\d{2}))?)(?:\s*,\s*nr\.?\s*|[-\s\u00a0]+nr\.?\s*|-)(\d{1,5})\b/i.exec(
      text,
    );
  if (full?.[4]) return kamerstukOf(`${full[1]}${full[2]}`, (full[3] ?? '').replace(/^[-\s\u00a0]+/, ''), full[4]);
  const short = /ter vervanging van (?:de motie |die )?(?:gedrukt )?(?:onder )?nr\.?\s*(\d{1,5})\b/i.exec(text);
  if (short?.[1] && own) return kamerstukOf(own.dossier, own.addition, short[1]);
  return null;
}
