import type { Block } from '../../../engine/core/blocks/block.ts';
import { collectNames, collectNameWords } from '../../../engine/core/spelling/known-words.ts';

/** Blocks that are read in one idle moment. */
const AT_ONCE = 400;

/** The words of the names that stand in these blocks, read while the window has nothing else to do. */
export async function libraryNames(blocks: readonly Block[]): Promise<Set<string>> {
  const names = new Set<string | null>();
  for (let at = 0; at < blocks.length; at += AT_ONCE) {
    await new Promise((idle) => requestIdleCallback(idle));
    for (const block of blocks.slice(at, at + AT_ONCE)) for (const name of collectNames(block)) names.add(name);
  }
  return collectNameWords(names);
}
