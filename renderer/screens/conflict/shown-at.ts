import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findInstances, findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';

/** Nodes that show the copy of this block. */
export function shownAt(draft: Draft, block: BlockId): NodeId[] {
  return findInstances(draft.body).flatMap((instance) =>
    findSnapshot(draft, instance.block)?.id === block ? [instance.id] : [],
  );
}
