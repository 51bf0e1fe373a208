import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { differsInPrint } from '../../../engine/core/blocks/is-same-block.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';

/** The blocks of a draft that the library has in another version, as far as the document can print it. */
export function findOutdatedBlocks(draft: Pick<Draft, 'blocks'>, find: FindBlock, printsFollowUp = false): Block[] {
  return Object.values(draft.blocks).filter((block) => {
    const current = find(block.id);
    return current !== undefined && differsInPrint(current, block, printsFollowUp);
  });
}

/** Whether a block has changed: its text, or its expiry day, which is not printed and makes no new revision. */
export function hasChanged(block: Block | undefined, before: Block): boolean {
  return block?.revision !== before.revision || block.validUntil !== before.validUntil;
}

/** Whether the draft replaces the text of a block with its own anywhere. An update keeps that text. */
export function hasOwnText(draft: Draft, id: BlockId): boolean {
  const block = findSnapshot(draft, id);
  if (!block) return false;
  return draft.body.some(
    (node) => node.type === 'blockInstance' && node.own !== undefined && findSnapshot(draft, node.block) === block,
  );
}

/**
 * The draft with these blocks copied from the library again, and with copies of the blocks that they now refer to. The draft's
 * own texts remain, and so does a block that is not in the library.
 */
export function updateFromLibrary<Part extends Pick<Draft, 'blocks'>>(
  draft: Part,
  ids: readonly BlockId[],
  find: FindBlock,
  newId: IdSource,
): Part {
  const blocks = { ...draft.blocks };
  for (const id of ids) {
    const current = find(id);
    if (!current) continue;
    const instance = { type: 'blockInstance', id: 'x', block: id, revision: current.revision, form: 'full' } as const;
    const fresh = collectSnapshots([instance], find, newId).blocks;
    const former = findSnapshot(draft as unknown as Draft, id);
    if (former) delete blocks[former.id];
    for (const [name, block] of Object.entries(fresh)) {
      // A block that it refers to is only added if the draft has none: that copy has an update of its own.
      if (name === current.id || !findSnapshot({ blocks } as unknown as Draft, name)) blocks[name] = block;
    }
  }
  return { ...draft, blocks };
}
