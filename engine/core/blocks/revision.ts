import { canonicalJson, contentHash } from '../canonical-json.ts';
import { omitIds } from '../richtext/ids.ts';
import { normalizeContent } from '../richtext/normalize.ts';
import { BLOCK_KINDS, type Block, listFieldRules } from './block.ts';

const OTHER_FIELDS = new Set(
  BLOCK_KINDS.flatMap(listFieldRules).flatMap(([name, { role }]) => (role === 'content' ? [] : [name])),
);

/** A block whose revision is not computed yet, or is that of an earlier content. */
export type UnrevisedBlock<Kind extends Block = Block> = Kind extends unknown ? Omit<Kind, 'revision'> : never;

/** Whether a field of a block is content: a document can print it. */
export function isContentField(field: string): boolean {
  return !OTHER_FIELDS.has(field);
}

/**
 * The revision of a block: SHA-256 of its canonical content. Node ids are left out, since Markdown does not store them,
 * and so are fields that are never printed. Empty fields (null, false, an empty list) are left out too, so that a field
 * that a later version adds does not change the revision of existing blocks.
 * `hash` gives what `contentHash` gives, where the caller has a faster one.
 */
export function revisionOf(block: Omit<Block, 'revision'>, hash: (text: string) => string = contentHash): string {
  const content: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(block))
    if (isContentField(key) && key !== 'body' && !isEmptyValue(value)) content[key] = omitEmptyValues(value);
  content.body = omitIds(normalizeContent(block.body));
  return hash(canonicalJson(content));
}

function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function omitEmptyValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(omitEmptyValues);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, field]) => !isEmptyValue(field));
  return Object.fromEntries(filled.map(([key, field]) => [key, omitEmptyValues(field)]));
}
