import { OBJECT } from '../typed-text.ts';

/** `/` puts in, `@` cites, `[[` refers to a place of this document, `{{` to a value of the draft. */
export type TriggerKind = 'insert' | 'cite' | 'refer' | 'variable';

export interface Trigger {
  kind: TriggerKind;
  /** Where its sign begins in the text before the caret. */
  at: number;
  /** What was typed after the sign. */
  query: string;
}

const SIGNS: readonly (readonly [string, TriggerKind])[] = [
  ['[[', 'refer'],
  ['{{', 'variable'],
  ['/', 'insert'],
  ['@', 'cite'],
];
/** Characters. A longer text after a sign is prose. The text of a new block may be typed after `/`: a demand of several lines. */
export const LONGEST_QUERY: { readonly [Kind in TriggerKind]: number } = {
  insert: 300,
  cite: 60,
  refer: 60,
  variable: 60,
};
/** A word begins after these, or at the start of the line. */
const BEFORE_WORD = /[\s([{‘“«–—\u00a0\uFFFC]/;
/** A source is cited behind the sign that ends a sentence or a part of one, too. */
const BEFORE_NOTE = /[.,;:?!)’”»]/;

/** Whether the text before the caret ends in a sign at the start of a word: then its menu opens. */
export function opensMenu(before: string): TriggerKind | null {
  for (const [sign, kind] of SIGNS) {
    if (!before.endsWith(sign)) continue;
    const at = before.length - sign.length;
    const left = before.charAt(at - 1);
    const begins = BEFORE_WORD.test(left) || (kind === 'cite' && BEFORE_NOTE.test(left));
    if (at > 0 && !begins) continue;
    // A third bracket is no sign.
    if (sign.length === 2 && left === sign.charAt(0)) continue;
    return kind;
  }
  return null;
}

/** Reads an open menu's query out of the text; null where what was typed asks for nothing any more. */
export function readQuery(before: string, kind: TriggerKind, at: number): Trigger | null {
  const sign = SIGNS.find(([, one]) => one === kind)?.[0] ?? '/';
  if (!before.startsWith(sign, at)) return null;
  const query = before.slice(at + sign.length);
  if (query.length > LONGEST_QUERY[kind] || query.includes('\n') || query.includes(OBJECT)) return null;
  // 'km / h', 'en/of' after a space: no search begins with a space, and two spaces end one.
  if (/^[\s\u00a0]/.test(query) || /[\s\u00a0]{2}$/.test(query)) return null;
  return { kind, at, query };
}
