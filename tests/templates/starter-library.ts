import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../engine/core/blocks/find-block.ts';
import { type ReadBlock, readBlockFile } from '../../engine/store/block-file.ts';

export const STARTER_LIBRARY = join(import.meta.dirname, '../../templates/starter-library/');
/** The date of the starter library, for the revision of a block that lists none. */
const WRITTEN = '2026-11-25T00:00:00+01:00';

export interface StarterFile extends ReadBlock {
  /** `moties/28638-238.md` */
  path: string;
  text: string;
}

/** Every block file of the starter library, read by the app's own code. */
export function starterFiles(): StarterFile[] {
  return readdirSync(STARTER_LIBRARY, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const text = readFileSync(`${STARTER_LIBRARY}${path}`, 'utf8');
      const read = readBlockFile(text, path, WRITTEN);
      if (!read.ok) throw new Error(`${path}: ${read.problem.fault} ${read.problem.detail}`);
      return { path, text, ...read.value };
    });
}

export function starterBlocks(): Block[] {
  return starterFiles().map((file) => file.block);
}

/** Finds a block by its id or one of its aliases. */
export function finding(blocks: readonly Block[]): FindBlock {
  const byName = new Map<string, Block>();
  for (const block of blocks) for (const alias of block.aliases) byName.set(alias, block);
  for (const block of blocks) byName.set(block.id, block);
  return (id) => byName.get(id);
}
