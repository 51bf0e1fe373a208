import { isSameKamerstuk, type Kamerstuk } from '../citations/kamerstuk.ts';
import { begunKamerstuk, matchBegunKamerstuk, typedKamerstuk } from '../citations/typed-kamerstuk.ts';
import type { Block } from './block.ts';
import type { FindBlock } from './find-block.ts';

/** The Kamerstuk that a block is: that of a motion or of a source; null for any other block. */
export function kamerstukOfBlock(block: Block): Kamerstuk | null {
  if (block.kind === 'motion') return block.kamerstuk;
  return block.kind === 'source' && block.source.type === 'kamerstuk' ? block.source.kamerstuk : null;
}

export interface BlocksOfKamerstuk<Found extends Block> {
  /** The blocks that are the Kamerstuk that was typed, then those that it may become, by number. */
  found: readonly Found[];
  /** Whether a block is another Kamerstuk than the one that was typed, however much it looks like it. */
  isOther: (block: Block) => boolean;
}

/** The blocks that are the Kamerstuk that a text names or begins to name, in any spelling; null where the text is something else. */
export function findKamerstuk<Found extends Block>(
  blocks: readonly Found[],
  text: string,
): BlocksOfKamerstuk<Found> | null {
  const begun = begunKamerstuk(text);
  if (begun === null) return null;
  const matched = blocks.flatMap((block) => {
    const kamerstuk = kamerstukOfBlock(block);
    const match = kamerstuk && matchBegunKamerstuk(begun, kamerstuk);
    return kamerstuk && match ? [{ block, kamerstuk, isWhole: match === 'whole' }] : [];
  });
  matched.sort(
    (one, other) =>
      Number(other.isWhole) - Number(one.isWhole) || compareParts(one.kamerstuk, other.kamerstuk, begun.parts.length),
  );
  const found = matched.map(({ block }) => block);
  const isFound = new Set<Block>(found);
  return { found, isOther: (block) => kamerstukOfBlock(block) !== null && !isFound.has(block) };
}

/** Numbers in the order of their value: 2, 23, 238. Of a dossier alone the blocks stay in their order. */
function compareParts(one: Kamerstuk, other: Kamerstuk, typed: number): number {
  if (typed === 0) return 0;
  return (
    (one.addition ?? '').localeCompare(other.addition ?? '', 'nl') ||
    (Number.parseInt(one.number ?? '', 10) || 0) - (Number.parseInt(other.number ?? '', 10) || 0)
  );
}

/**
 * The block that the user names: by its id or an alias, in capitals or not, or by its Kamerstuk in any spelling. Nothing where
 * several blocks are that Kamerstuk.
 */
export function findNamedBlock(
  library: { blocks: readonly Block[]; find: FindBlock },
  name: string,
): Block | undefined {
  const byId = library.find(name) ?? library.blocks.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (byId) return byId;
  const kamerstuk = typedKamerstuk(name);
  if (kamerstuk === null || kamerstuk.number === null) return undefined;
  const same = library.blocks.filter((block) => isSameKamerstuk(kamerstukOfBlock(block), kamerstuk));
  return same.length === 1 ? same[0] : undefined;
}
