import type { Kamerstuk } from './kamerstuk.ts';
import { parseCitation } from './parse.ts';
import { type BegunKamerstuk, parseBegunKamerstuk } from './parse-kamerstuk.ts';
import { splitLocator } from './parse-locator.ts';
import { tidyCitation } from './tidy-citation.ts';

/** Characters. Longer than any spelling of a paper: running text. */
const LONGEST = 200;

/** The Kamerstuk that a text names and nothing else, in any spelling; null where the text is something else. */
export function typedKamerstuk(text: string): Kamerstuk | null {
  if (text.length > LONGEST) return null;
  const parsed = parseCitation(text);
  return parsed.ok && parsed.value.source.type === 'kamerstuk' ? parsed.value.source.kamerstuk : null;
}

/** The Kamerstuk that a text names or begins to name, in any spelling; null where the text is something else. */
export function begunKamerstuk(text: string): BegunKamerstuk | null {
  if (text.length > LONGEST) return null;
  const begun = parseBegunKamerstuk(splitLocator(tidyCitation(text)).rest);
  if (begun) return begun;
  // An identifier or an address: 'kst-28638-238.xml'.
  const whole = typedKamerstuk(text);
  if (whole === null || whole.number === null) return null;
  const { dossier, addition, number } = whole;
  return { chamber: null, dossier, parts: addition === null ? [number] : [addition, number] };
}

/** `whole`: the Kamerstuk that was typed. `begins`: what was typed may become it. null: another one. */
export function matchBegunKamerstuk(begun: BegunKamerstuk, kamerstuk: Kamerstuk): 'whole' | 'begins' | null {
  if (begun.dossier !== kamerstuk.dossier) return null;
  if (begun.chamber !== null && begun.chamber !== kamerstuk.chamber) return null;
  const named = [kamerstuk.addition, kamerstuk.number].flatMap((part) => (part === null ? [] : [part.toUpperCase()]));
  if (begun.parts.length > named.length) return null;
  const isWhole = begun.parts.length === named.length;
  let match: 'whole' | 'begins' = isWhole ? 'whole' : 'begins';
  for (const [at, typed] of begun.parts.entries()) {
    const name = named[at] ?? '';
    const isNumber = at === named.length - 1;
    const part = isNumber && name !== typed ? typed.toUpperCase().replace(/^0+(?=\d)/, '') : typed.toUpperCase();
    if (name === part) continue;
    if (at < begun.parts.length - 1 || !name.startsWith(part)) return null;
    match = 'begins';
  }
  return match;
}
