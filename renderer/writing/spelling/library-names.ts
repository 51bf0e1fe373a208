import type { Block } from '../../../engine/core/blocks/block.ts';
import { collectNames, collectNameWords } from '../../../engine/core/spelling/known-words.ts';

/** Blocks that are read in one idle period. */
const BLOCKS_AT_ONCE = 400;

/** Reads the words of all names in these blocks, in idle periods. */
export async function readLibraryNames(blocks: readonly Block[]): Promise<Set<string>> {
  const names = new Set<string | null>();
  for (let at = 0; at < blocks.length; at += BLOCKS_AT_ONCE) {
    await new Promise((idle) => requestIdleCallback(idle));
    for (const block of blocks.slice(at, at + BLOCKS_AT_ONCE)) for (const name of collectNames(block)) names.add(name);
  }
  return collectNameWords(names);
}
