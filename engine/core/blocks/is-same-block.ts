import type { Block } from './block.ts';
import { revisionOf } from './revision.ts';

/** Whether two readings of one block are equal. Revisions are compared first: they differ most often. */
export function isSameBlock(one: Block, other: Block): boolean {
  return one === other || (one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other));
}

/**
 * Whether a document with this copy of a block can print it otherwise with the block of the library. A difference in the
 * follow-up alone shows only in a document that prints it, the motion monitor.
 */
export function differsInPrint(current: Block, copy: Block, printsFollowUp: boolean): boolean {
  if (current.revision === copy.revision) return false;
  const [log, formerLog] = [followUpOf(current), followUpOf(copy)];
  if (printsFollowUp || JSON.stringify(log) === JSON.stringify(formerLog)) return true;
  return revisionOf({ ...current, followUp: [] } as Block) !== revisionOf({ ...copy, followUp: [] } as Block);
}

function followUpOf(block: Block): readonly unknown[] {
  return 'followUp' in block ? block.followUp : [];
}
