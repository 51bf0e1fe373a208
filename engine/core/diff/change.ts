import { canonicalJson } from '../canonical-json.ts';
import { type DiffPart, diffWords } from './words.ts';

export const CHANGED_THINGS = [
  'field',
  'block',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'quotation',
  'table',
  'tableCell',
  'figure',
  'pageBreak',
  'blockInstance',
] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];

/** One difference: at a node (by its id), in a field (by its path: `variables.debateDate`, `votes.for`) or of a block's text. */
export interface Change {
  where: string;
  /** A node's type, `field`, or `block` for a snapshot that came or went as a whole. */
  what: ChangedThing;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Word by word; all the same where only form or place differs, none where the thing has no words. */
  words: DiffPart[];
}

/** The change from one text to another at a place; null where they are equal. */
export function textChange(where: string, from: string, to: string, what: ChangedThing = 'field'): Change | null {
  if (from === to) return null;
  const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  return { where, what, kind, words: diffWords(from, to) };
}

/** Every field that differs between two values, each under its path; lists of plain values are one field. */
export function fieldChanges(from: unknown, to: unknown, path = ''): Change[] {
  const a = fieldTexts(from, path);
  const b = fieldTexts(to, path);
  const names = [...a.keys(), ...[...b.keys()].filter((name) => !a.has(name))];
  return names
    .map((name) => textChange(name, a.get(name) ?? '', b.get(name) ?? ''))
    .filter((change) => change !== null);
}

function fieldTexts(value: unknown, path: string): Map<string, string> {
  const texts = new Map<string, string>();
  collect(value, path, texts);
  return texts;
}

function collect(value: unknown, path: string, texts: Map<string, string>): void {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) texts.set(path, value.join(', '));
    else for (const [index, one] of value.entries()) collect(one, below(keyOf(one) ?? String(index + 1)), texts);
  } else if (typeof value === 'object') {
    for (const [name, field] of Object.entries(value)) collect(field, below(name), texts);
  } else {
    texts.set(path, typeof value === 'string' ? value : canonicalJson(value));
  }
}

/** What tells the entries of a list apart: the block of a ground, the group of a row of votes. */
function keyOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  for (const name of ['id', 'block', 'faction', 'name']) {
    const key = (value as Record<string, unknown>)[name];
    if (typeof key === 'string') return key;
  }
  return null;
}
