import { z } from 'zod';
import { type Block, blockSchema } from '../../../../engine/core/blocks/block.ts';
import { findSnapshot } from '../../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../../engine/core/drafts/snapshots.ts';
import { type IdSource, replaceIds } from '../../../../engine/core/richtext/ids.ts';
import type { BlockNode } from '../../../../engine/core/richtext/model.ts';
import type { DraftHead } from '../../../document/open/head.ts';

/** On the clipboard beside Lexical's own: the copies of the blocks that the copied text uses. */
export const CARRIED_BLOCKS = 'application/x-inbreng-blocks';

const carriedSchema = z.array(blockSchema).max(2_000);

/** The copies that the content needs, for another document, as JSON. null: it uses none. */
export function carriedBlocks(content: readonly BlockNode[], head: DraftHead, newId: IdSource): string | null {
  const { blocks } = collectSnapshots(content, (id) => findSnapshot(head, id), newId);
  const found = Object.values(blocks);
  return found.length === 0 ? null : JSON.stringify(found);
}

/** Reads what another window put there; nothing where it is no list of blocks. */
export function readCarriedBlocks(json: string): Block[] {
  if (json === '') return [];
  try {
    return carriedSchema.safeParse(JSON.parse(json)).data ?? [];
  } catch {
    return [];
  }
}

/** The head with the blocks that it lacks; what is in them gets ids of this document. */
export function withCarriedBlocks(head: DraftHead, blocks: readonly Block[], newId: IdSource): DraftHead {
  const draft = { ...head, body: [] };
  const fresh = blocks.filter(({ id }) => findSnapshot(draft, id) === undefined);
  if (fresh.length === 0) return head;
  const copies = fresh.map((block) => [block.id, { ...block, body: replaceIds(block.body, newId) }]);
  return { ...head, blocks: { ...head.blocks, ...Object.fromEntries(copies) } };
}
