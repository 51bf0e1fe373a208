import { z } from 'zod';
import { type Block, blockSchema } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import { type IdSource, replaceIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import type { DraftHead } from '../../../document/open/head.ts';

/** Clipboard type for copies of the blocks that the copied text uses. It accompanies the data of Lexical. */
export const CARRIED_BLOCKS = 'application/x-inbreng-blocks';

const carriedSchema = z.array(blockSchema).max(2_000);

/** Copies of the blocks that the content needs in another document, as JSON. null: it needs none. */
export function collectCarriedBlocks(content: readonly BodyNode[], head: DraftHead, newId: IdSource): string | null {
  const { blocks } = collectSnapshots(content, (id) => findSnapshot(head, id), newId);
  const found = Object.values(blocks);
  return found.length === 0 ? null : JSON.stringify(found);
}

/** Reads blocks from the clipboard. Invalid data gives an empty list: the clipboard is untrusted. */
export function readCarriedBlocks(json: string): Block[] {
  if (json === '') return [];
  try {
    return carriedSchema.safeParse(JSON.parse(json)).data ?? [];
  } catch {
    return [];
  }
}

/** Adds the blocks that the head does not have. The nodes in them get ids of this document. */
export function addCarriedBlocks(head: DraftHead, blocks: readonly Block[], newId: IdSource): DraftHead {
  const draft = { ...head, body: [] };
  const missing = blocks.filter(({ id }) => findSnapshot(draft, id) === undefined);
  if (missing.length === 0) return head;
  const copies = missing.map((block) => [block.id, { ...block, body: replaceIds(block.body, newId) }]);
  return { ...head, blocks: { ...head.blocks, ...Object.fromEntries(copies) } };
}
