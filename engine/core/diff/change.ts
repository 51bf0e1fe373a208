import { canonicalJson } from '../canonical-json.ts';
import { type DiffPart, diffWords } from './words.ts';

export const CHANGE_TARGETS = [
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
export type ChangeTarget = (typeof CHANGE_TARGETS)[number];

/**
 * A difference: of a node (by id), of a field (by path: `variables.debateDate`, `votes.for`) or in the text of a block.
 */
export interface Change {
  where: string;
  /** A node's type, `field`, or `block` for a snapshot that was added or removed as a whole. */
  what: ChangeTarget;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Word by word; unchanged text where only form or position differs, empty for a node without text. */
  words: DiffPart[];
}

/** The change between two texts; null where they are equal. */
export function diffText(where: string, from: string, to: string, what: ChangeTarget = 'field'): Change | null {
  if (from === to) return null;
  const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  return { where, what, kind, words: diffWords(from, to) };
}

/** Every field that differs between two values, by its path; a list of plain values is one field. */
export function diffFields(from: unknown, to: unknown, path = ''): Change[] {
  const a = collectFieldTexts(from, path);
  const b = collectFieldTexts(to, path);
  const names = [...a.keys(), ...[...b.keys()].filter((name) => !a.has(name))];
  return names.map((name) => diffText(name, a.get(name) ?? '', b.get(name) ?? '')).filter((change) => change !== null);
}

function collectFieldTexts(value: unknown, path: string): Map<string, string> {
  const texts = new Map<string, string>();
  collect(value, path, texts);
  return texts;
}

function collect(value: unknown, path: string, texts: Map<string, string>): void {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object')) texts.set(path, value.join(', '));
    else for (const [index, one] of value.entries()) collect(one, below(findKey(one) ?? String(index + 1)), texts);
  } else if (typeof value === 'object') {
    for (const [name, field] of Object.entries(value)) collect(field, below(name), texts);
  } else {
    texts.set(path, typeof value === 'string' ? value : canonicalJson(value));
  }
}

/** The key of an entry in a list: the block of a ground, the group of a row of votes. */
function findKey(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return null;
  for (const name of ['id', 'block', 'faction', 'name']) {
    const key = (value as Record<string, unknown>)[name];
    if (typeof key === 'string') return key;
  }
  return null;
}
