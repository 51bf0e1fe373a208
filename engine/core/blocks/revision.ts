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

/**
 * The revision of a block: SHA-256 of its canonical content. Node ids do not count, since Markdown does not hold them;
 * nor does what cannot reach a document.
 */
export function revisionOf(block: Omit<Block, 'revision'>): string {
  const content: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(block)) if (!BESIDE_THE_CONTENT.has(key)) content[key] = value;
  content.body = withoutIds(normalizeContent(block.body));
  return contentHash(canonicalJson(content));
}
