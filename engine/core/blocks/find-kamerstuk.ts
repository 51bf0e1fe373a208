import { isSameKamerstuk, type Kamerstuk } from '../citations/kamerstuk.ts';
import { matchPartialKamerstuk, parseLoneKamerstuk, parsePartialKamerstuk } from '../citations/typed-kamerstuk.ts';
import type { Block } from './block.ts';
import type { FindBlock } from './find-block.ts';

/** The Kamerstuk of a motion or a source; null for any other block. */
export function kamerstukOfBlock(block: Block): Kamerstuk | null {
  if (block.kind === 'motion') return block.kamerstuk;
  return block.kind === 'source' && block.source.type === 'kamerstuk' ? block.source.kamerstuk : null;
}

export interface BlocksOfKamerstuk<Found extends Block> {
  /** Blocks with the Kamerstuk that was typed, then those whose number begins with it, by number. */
  found: readonly Found[];
  /** Whether a block has another Kamerstuk than the typed one, however similar. */
  isOther: (block: Block) => boolean;
}

/** Blocks whose Kamerstuk the text names or begins to name, in any spelling; null where the text is something else. */
export function findKamerstuk<Found extends Block>(
  blocks: readonly Found[],
  text: string,
): BlocksOfKamerstuk<Found> | null {
  const begun = parsePartialKamerstuk(text);
  if (begun === null) return null;
  const matched = blocks.flatMap((block) => {
    const kamerstuk = kamerstukOfBlock(block);
    const match = kamerstuk && matchPartialKamerstuk(begun, kamerstuk);
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

/** Sorts numbers by value: 2, 23, 238. With only a dossier typed, the blocks keep their order. */
function compareParts(one: Kamerstuk, other: Kamerstuk, typed: number): number {
  if (typed === 0) return 0;
  return (
    (one.addition ?? '').localeCompare(other.addition ?? '', 'nl') ||
    (Number.parseInt(one.number ?? '', 10) || 0) - (Number.parseInt(other.number ?? '', 10) || 0)
  );
}

/**
 * The block that the user names: by its id or an alias, in any case, or by its Kamerstuk in any spelling. Undefined
 * where several blocks have that Kamerstuk.
 */
export function findNamedBlock(
  library: { blocks: readonly Block[]; find: FindBlock },
  name: string,
): Block | undefined {
  const byId = library.find(name) ?? library.blocks.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (byId) return byId;
  const kamerstuk = parseLoneKamerstuk(name);
  if (kamerstuk === null || kamerstuk.number === null) return undefined;
  const same = library.blocks.filter((block) => isSameKamerstuk(kamerstukOfBlock(block), kamerstuk));
  return same.length === 1 ? same[0] : undefined;
}
