import { isSameKamerstuk, type Kamerstuk } from '../citations/kamerstuk.ts';
import type { Block } from './block.ts';
import { kamerstukOfBlock } from './find-kamerstuk.ts';
import type { SourceBlock } from './source-block.ts';

/** Finds the motion or source that is a Kamerstuk; undefined: none of the blocks is. */
export type FindPaper = (kamerstuk: Kamerstuk) => Block | undefined;

/** A motion is found before a source that is the same paper. */
export function createFindPaper(blocks: readonly Block[]): FindPaper {
  const byPaper = new Map<string, Block>();
  for (const block of blocks) {
    const key = makeKey(kamerstukOfBlock(block));
    if (key !== null && (block.kind === 'motion' || !byPaper.has(key))) byPaper.set(key, block);
  }
  return (kamerstuk) => byPaper.get(makeKey(kamerstuk) ?? '');
}

/** The sources whose text or notes name a Kamerstuk, in the order of the blocks. */
export function findSourcesNaming(blocks: readonly Block[], kamerstuk: Kamerstuk): SourceBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'source' && block.names.some((named) => isSameKamerstuk(named, kamerstuk)) ? [block] : [],
  );
}

function makeKey(kamerstuk: Kamerstuk | null): string | null {
  if (!kamerstuk || kamerstuk.number === null) return null;
  return [kamerstuk.chamber, kamerstuk.dossier, kamerstuk.addition ?? '', kamerstuk.number].join(' ');
}
