import type { BlockId } from '../richtext/model.ts';
import type { Block } from './block.ts';
import { compareIds } from './compare-ids.ts';

/** The difference between two states of the blocks of a library. */
export interface BlockChanges {
  /** New and changed blocks. */
  changed: readonly Block[];
  removed: readonly BlockId[];
}

/** Compares blocks by object: a reading of the library keeps the object of an unchanged block. */
export function findBlockChanges(before: readonly Block[], after: readonly Block[]): BlockChanges {
  const former = new Map(before.map((block) => [block.id, block]));
  const changed = after.filter((block) => former.get(block.id) !== block);
  for (const { id } of after) former.delete(id);
  return { changed, removed: [...former.keys()] };
}

/** The blocks after the changes, in the order of a library. Unchanged blocks stay the same object. */
export function applyBlockChanges(blocks: readonly Block[], { changed, removed }: BlockChanges): Block[] {
  const without = new Set([...removed, ...changed.map(({ id }) => id)]);
  return [...blocks.filter(({ id }) => !without.has(id)), ...changed].sort(compareIds);
}
