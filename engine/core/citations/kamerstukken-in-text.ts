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
  /(?<![\p{L}\p{N}])(?:[Kk][Ss][Tt]-)?(?:\d{2}[\s.]?\d{3}|\d{4}(?=-))(?!\d)(?:[\s-]{1,2}\(?(?:R\d{1,5}|[IVX]{1,6}[A-E]?|[A-Z]|\d{2})\)?(?=[\s,-]))?(?:,?\s{0,2}[Nn][Rr]\.?\s{0,2}|-|,\s)(?:\d{1,5}[a-z]?|[A-Z]{1,3})(?![\p{L}\p{N}])/gu;

/** Every Kamerstuk that a text names by dossier and number, in order. */
export function kamerstukkenIn(text: string): KamerstukInText[] {
  return [...text.matchAll(PLACE)].flatMap((match) => {
    const kamerstuk = typedKamerstuk(match[0]);
    return kamerstuk?.number ? [{ from: match.index, to: match.index + match[0].length, kamerstuk }] : [];
  });
}
