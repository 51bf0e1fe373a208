import type { Kamerstuk } from './kamerstuk.ts';
import { typedKamerstuk } from './typed-kamerstuk.ts';

/** A Kamerstuk that running text names, and where: UTF-16 units, the end is not included. */
export interface KamerstukInText {
  from: number;
  to: number;
  kamerstuk: Kamerstuk;
}

/**
 * Only where a Kamerstuk may stand; the parser decides. A letter of the Eerste Kamer is taken in capitals only, since any word may
 * follow a number.
 */
const PLACE =
  /(?<![\p{L}\p{N}])(?:[Kk]amerstuk(?:ken)?\s{1,2}(?:II?\s{1,2})?(?:\d{4}[/–-]\d{2,4},\s{1,2})?)?(?:[Kk][Ss][Tt]-)?(?:\d{2}[\s.]?\d{3}|\d{4}(?=-))(?!\d)(?:[\s-]{1,2}\(?(?:R\d{1,5}|[IVX]{1,6}[A-E]?|[A-Z]|\d{2})\)?(?=[\s,-]))?(?:,?\s{0,2}[Nn][Rr][Ss]?\.?\s{0,2}|-|,\s)(?:\d{1,5}[a-z]?|[A-Z]{1,3})(?![\p{L}\p{N}])/u;

/** Another number of the same dossier. Not '35' of '35 876', which is the next dossier. */
const NEXT_NUMBER = String.raw`(?:nrs?\.\s?)?\d{1,4}(?![\p{L}\p{N}])(?![\s.]\d{3}(?!\d))(?!-\d)`;
/** What follows in a list of papers of one dossier: ', 241 en 242', ' en nr. 242'. A lone ', 3' may begin a date. */
const LIST = String.raw`(?:,\s${NEXT_NUMBER})*(?:\sen\s${NEXT_NUMBER}|,\s(?=nr)${NEXT_NUMBER})`;
const PLACE_AND_LIST = new RegExp(`(?<first>${PLACE.source})(?<list>${LIST})?`, 'gu');

/** Every Kamerstuk that a text names by dossier and number, in order; also each of a list ('28 638, nrs. 240 en 242'). */
export function kamerstukkenIn(text: string): KamerstukInText[] {
  // Fast pre-check: most sentences hold no number of a dossier.
  if (!/\d{2}/.test(text)) return [];
  return [...text.matchAll(PLACE_AND_LIST)].flatMap(({ index, groups }) => {
    const { first = '', list = '' } = groups ?? {};
    const kamerstuk = typedKamerstuk(first.replace(/nrs/i, 'nr'));
    if (!kamerstuk?.number) return [];
    const to = index + first.length;
    return [{ from: index, to, kamerstuk }, ...papersOfList(list, to, kamerstuk)];
  });
}

/** The papers of a list that stands behind the first one, from `start` on. */
function papersOfList(list: string, start: number, { chamber, dossier, addition }: Kamerstuk): KamerstukInText[] {
  return [...list.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    from: start + index,
    to: start + index + number.length,
    kamerstuk: { chamber, dossier, addition, number },
  }));
}
