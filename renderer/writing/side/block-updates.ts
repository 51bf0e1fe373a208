import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import type { IdSource } from '../../../engine/core/richtext/ids.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';

/** The blocks of a draft of which the library has another text now. */
export function olderBlocks(draft: Pick<Draft, 'blocks'>, find: FindBlock): Block[] {
  return Object.values(draft.blocks).filter((block) => {
    const current = find(block.id);
    return current !== undefined && current.revision !== block.revision;
  });
}

/** Whether a block was filled in otherwise since: its text, or its last day, which is not printed and makes no new revision. */
export function isOther(block: Block | undefined, before: Block): boolean {
  return block?.revision !== before.revision || block.validUntil !== before.validUntil;
}

/** Whether words of the writer's own stand in place of a block's anywhere in a draft: those stay when it is updated. */
export function hasOwnWords(draft: Draft, id: BlockId): boolean {
  const block = findSnapshot(draft, id);
  if (!block) return false;
  return draft.body.some(
    (node) => node.type === 'blockInstance' && node.own !== undefined && findSnapshot(draft, node.block) === block,
  );
}

/**
 * The draft's copies of these blocks as the library has them now, with copies of what they rest on since. Words of the
 * writer's own stay where they stand. A block that the library lacks stays as it is.
 */
export function withBlocksOfLibrary<Part extends Pick<Draft, 'blocks'>>(
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
      // What it rests on is only fetched where the draft has no copy: that copy is updated when the writer says so.
      if (name === current.id || !findSnapshot({ blocks } as unknown as Draft, name)) blocks[name] = block;
    }
  }
  return { ...draft, blocks };
}
