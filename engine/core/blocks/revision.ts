import { canonicalJson, contentHash } from '../canonical-json.ts';
import { withoutIds } from '../richtext/ids.ts';
import { normalizeContent } from '../richtext/normalize.ts';
import type { Block } from './block.ts';

/** Fields that can't reach a document. */
const BESIDE_THE_CONTENT = new Set([
  'id',
  'aliases',
  'blockStatus',
  'tags',
  'themes',
  'note',
  'revision',
  'revisions',
  'provenance',
  'validUntil',
]);

/** Whether a field of a block is content: it can reach a document. */
export function isContent(field: string): boolean {
  return !BESIDE_THE_CONTENT.has(field);
}

/**
 * The revision of a block: SHA-256 of its canonical content. Node ids do not count, since Markdown does not hold them;
 * nor does what cannot reach a document. A field that says nothing (null, false, an empty list) does not count either,
 * so that a field that a later version adds does not make every block of a library look changed.
 */
export function revisionOf(block: Omit<Block, 'revision'>): string {
  const content: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(block))
    if (isContent(key) && key !== 'body' && !saysNothing(value)) content[key] = whatIsSaid(value);
  content.body = withoutIds(normalizeContent(block.body));
  return contentHash(canonicalJson(content));
}

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function whatIsSaid(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(whatIsSaid);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, field]) => !saysNothing(field));
  return Object.fromEntries(said.map(([key, field]) => [key, whatIsSaid(field)]));
}
