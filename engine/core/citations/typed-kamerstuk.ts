import type { Kamerstuk } from './kamerstuk.ts';
import { parseCitation } from './parse.ts';
import { type PartialKamerstuk, parseKamerstukParts } from './parse-kamerstuk.ts';
import { splitLocator } from './parse-locator.ts';
import { tidyCitation } from './tidy-citation.ts';

/** Characters: a longer text is running text, not the name of a Kamerstuk. */
const LONGEST = 200;

/** Parses a text that consists of one Kamerstuk, in any spelling; null for any other text. */
export function parseLoneKamerstuk(text: string): Kamerstuk | null {
  if (text.length > LONGEST) return null;
  const parsed = parseCitation(text);
  return parsed.ok && parsed.value.source.type === 'kamerstuk' ? parsed.value.source.kamerstuk : null;
}

/** Parses a text that consists of a complete or incomplete Kamerstuk, in any spelling; null for any other text. */
export function parsePartialKamerstuk(text: string): PartialKamerstuk | null {
  if (text.length > LONGEST) return null;
  const partial = parseKamerstukParts(splitLocator(tidyCitation(text)).rest);
  if (partial) return partial;
  // An identifier or a web address: 'kst-28638-238.xml'.
  const whole = parseLoneKamerstuk(text);
  if (whole === null || whole.number === null) return null;
  const { dossier, addition, number } = whole;
  return { chamber: null, dossier, parts: addition === null ? [number] : [addition, number] };
}

/** `whole`: exactly this Kamerstuk. `begins`: further typing may lead to it. null: another one. */
export function matchPartialKamerstuk(partial: PartialKamerstuk, kamerstuk: Kamerstuk): 'whole' | 'begins' | null {
  if (partial.dossier !== kamerstuk.dossier) return null;
  if (partial.chamber !== null && partial.chamber !== kamerstuk.chamber) return null;
  const named = [kamerstuk.addition, kamerstuk.number].flatMap((part) => (part === null ? [] : [part.toUpperCase()]));
  if (partial.parts.length > named.length) return null;
  const isWhole = partial.parts.length === named.length;
  let match: 'whole' | 'begins' = isWhole ? 'whole' : 'begins';
  for (const [at, typed] of partial.parts.entries()) {
    const name = named[at] ?? '';
    const isNumber = at === named.length - 1;
    const part = isNumber && name !== typed ? typed.toUpperCase().replace(/^0+(?=\d)/, '') : typed.toUpperCase();
    if (name === part) continue;
    if (at < partial.parts.length - 1 || !name.startsWith(part)) return null;
    match = 'begins';
  }
  return match;
}
