import type { BlockId } from '../richtext/model.ts';
import { walk } from '../richtext/walk.ts';
import type { Draft } from './draft.ts';
import { findSnapshot, placeBlock } from './instances.ts';

/**
 * Number of uses of each block in a draft: in the text, as a ground of a demand, or cited. By the id of its snapshot.
 */
export function countBlockUses(draft: Draft): Map<BlockId, number> {
  const uses = new Map<BlockId, number>();
  const count = (id: BlockId): void => {
    const known = findSnapshot(draft, id)?.id ?? id;
    uses.set(known, (uses.get(known) ?? 0) + 1);
  };
  walk([...draft.title, ...draft.subtitle, ...draft.body], (node) => {
    if (!('type' in node)) return;
    if (node.type === 'citation') count(node.block);
    if (node.type !== 'blockInstance') return;
    count(node.block);
    for (const ground of placeBlock(draft, node)?.grounds ?? []) count(ground.block);
  });
  return uses;
}
