import type { Kamerstuk } from './kamerstuk.ts';
import { parseLoneKamerstuk } from './typed-kamerstuk.ts';

/** A Kamerstuk in running text and its position in UTF-16 units; `to` is not included. */
export interface KamerstukInText {
  from: number;
  to: number;
  kamerstuk: Kamerstuk;
}

/**
 * Text that looks like a Kamerstuk; `parseLoneKamerstuk` decides whether it is one. A letter of the Eerste Kamer must be a
 * capital, because any word may follow a number.
 */
const CANDIDATE =
  /(?<![\p{L}\p{N}])(?:[Kk]amerstuk(?:ken)?\s{1,2}(?:II?\s{1,2})?(?:\d{4}[/–-]\d{2,4},\s{1,2})?)?(?:[Kk][Ss][Tt]-)?(?:\d{2}[\s.]?\d{3}|\d{4}(?=-))(?!\d)(?:[\s-]{1,2}\(?(?:R\d{1,5}|[IVX]{1,6}[A-E]?|[A-Z]|\d{2})\)?(?=[\s,-]))?(?:,?\s{0,2}[Nn][Rr][Ss]?\.?\s{0,2}|-|,\s)(?:\d{1,5}[a-z]?|[A-Z]{1,3})(?![\p{L}\p{N}])/u;

/** Another number of the same dossier. Excludes '35' of '35 876', which is the next dossier. */
const NEXT_NUMBER = String.raw`(?:nrs?\.\s?)?\d{1,4}(?![\p{L}\p{N}])(?![\s.]\d{3}(?!\d))(?!-\d)`;
/** The rest of a list of Kamerstukken in one dossier: ', 241 en 242', ' en nr. 242'. A lone ', 3' may begin a date. */
const LIST = String.raw`(?:,\s${NEXT_NUMBER})*(?:\sen\s${NEXT_NUMBER}|,\s(?=nr)${NEXT_NUMBER})`;
const CANDIDATE_AND_LIST = new RegExp(`(?<first>${CANDIDATE.source})(?<list>${LIST})?`, 'gu');

/**
 * Every Kamerstuk in a text with dossier and number, in order, also each number of a list ('28 638, nrs. 240 en 242').
 */
export function findKamerstukken(text: string): KamerstukInText[] {
  // Fast pre-check: most sentences contain no dossier number.
  if (!/\d{2}/.test(text)) return [];
  return [...text.matchAll(CANDIDATE_AND_LIST)].flatMap(({ index, groups }) => {
    const { first = '', list = '' } = groups ?? {};
    const kamerstuk = parseLoneKamerstuk(first.replace(/nrs/i, 'nr'));
    if (!kamerstuk?.number) return [];
    const to = index + first.length;
    return [{ from: index, to, kamerstuk }, ...expandList(list, to, kamerstuk)];
  });
}

/** The Kamerstukken of a list after the first one; the list begins at `start`. */
function expandList(list: string, start: number, { chamber, dossier, addition }: Kamerstuk): KamerstukInText[] {
  return [...list.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    from: start + index,
    to: start + index + number.length,
    kamerstuk: { chamber, dossier, addition, number },
  }));
}
