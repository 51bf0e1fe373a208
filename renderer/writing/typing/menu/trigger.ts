import { OBJECT_CHARACTER } from '../typed-text.ts';

/** `/` inserts, `@` cites, `[[` refers to a part of this document, `{{` inserts a value of the draft. */
export type TriggerKind = 'insert' | 'cite' | 'refer' | 'variable';

export interface Trigger {
  kind: TriggerKind;
  /** The position of the trigger in the text before the caret. */
  at: number;
  /** The text behind the trigger. */
  query: string;
}

const TRIGGERS: readonly (readonly [string, TriggerKind])[] = [
  ['[[', 'refer'],
  ['{{', 'variable'],
  ['/', 'insert'],
  ['@', 'cite'],
];
/**
 * Maximum length in characters: a longer text is prose. `/` has the longest, because it is followed by the text of a
 * new block: a demand of several lines.
 */
export const LONGEST_QUERY: { readonly [Kind in TriggerKind]: number } = {
  insert: 300,
  cite: 60,
  refer: 60,
  variable: 60,
};
/** A word begins behind one of these characters, or at the start of the line. */
const BEFORE_WORD = /[\s([{‘“«–—\u00a0\uFFFC]/;
/** A citation may also follow the punctuation at the end of a sentence or clause. */
const BEFORE_NOTE = /[.,;:?!)’”»]/;

/** The kind of menu to open if the text before the caret ends with a trigger at the start of a word, else null. */
export function opensMenu(before: string): TriggerKind | null {
  for (const [trigger, kind] of TRIGGERS) {
    if (!before.endsWith(trigger)) continue;
    const at = before.length - trigger.length;
    const left = before.charAt(at - 1);
    const beginsWord = BEFORE_WORD.test(left) || (kind === 'cite' && BEFORE_NOTE.test(left));
    if (at > 0 && !beginsWord) continue;
    // Three brackets are no trigger.
    if (trigger.length === 2 && left === trigger.charAt(0)) continue;
    return kind;
  }
  return null;
}

/** Reads the query of an open menu from the text; null if the text is no longer a query. */
export function readQuery(before: string, kind: TriggerKind, at: number): Trigger | null {
  const trigger = TRIGGERS.find(([, one]) => one === kind)?.[0] ?? '/';
  if (!before.startsWith(trigger, at)) return null;
  const query = before.slice(at + trigger.length);
  if (query.length > LONGEST_QUERY[kind] || query.includes('\n') || query.includes(OBJECT_CHARACTER)) return null;
  // A query never begins with a space, and two spaces end it: 'km / h', 'en/of'.
  if (/^[\s\u00a0]/.test(query) || /[\s\u00a0]{2}$/.test(query)) return null;
  return { kind, at, query };
}
