import { join } from 'node:path';
import type { Block } from '../core/blocks/block.ts';
import { LARGEST_BLOCK_FILE, readBlockFile } from './block-file.ts';
import { readAtMost } from './read-at-most.ts';
import { HISTORY_FOLDER } from './scan-library.ts';

export interface FormerBlock {
  hash: string;
  /** ISO 8601 with time zone. */
  at: string;
  by: string;
  /** null: its text was not kept, or is broken. */
  block: Block | null;
}

/**
 * The revisions of a block, newest first, each with the block at that revision. A former text may be stored under a former
 * id.
 */
export async function blockHistory(dir: string, block: Block): Promise<FormerBlock[]> {
  const names = [block.id, ...block.aliases];
  const history: FormerBlock[] = [];
  for (const { hash, date, by } of [...block.revisions].reverse()) {
    const former = hash === block.revision ? block : await formerText(dir, names, hash, date);
    history.push({ hash, at: date, by, block: former });
  }
  return history;
}

async function formerText(dir: string, names: readonly string[], hash: string, date: string): Promise<Block | null> {
  for (const name of names) {
    // The schema of a block validates ids and hashes, so the path cannot leave the folder.
    const path = join(dir, HISTORY_FOLDER, name, `${hash}.md`);
    let text: string;
    try {
      text = new TextDecoder().decode(await readAtMost(path, LARGEST_BLOCK_FILE));
    } catch {
      continue;
    }
    const read = readBlockFile(text, path, date);
    if (read.ok) return read.value.block;
  }
  return null;
}
