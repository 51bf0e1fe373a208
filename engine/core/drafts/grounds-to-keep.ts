import type { Block, BlockOf } from '../blocks/block.ts';
import type { FindBlock } from '../blocks/find-block.ts';
import type { BlockInstance, Ground } from '../richtext/model.ts';

/**
 * The grounds that were added to a demand in a document and that its block in the library lacks, or has with another place or
 * note. `find`: the library; a ground whose block is not there can't be kept with another block of it.
 */
export function groundsToKeep(
  instance: Pick<BlockInstance, 'grounds'>,
  demand: BlockOf<'demand'>,
  find: FindBlock,
): Ground[] {
  return (instance.grounds?.added ?? []).flatMap((ground) => {
    const block = find(ground.block);
    if (!block) return [];
    const kept = demand.grounds.find((one) => isOf(block, one));
    const wanted: Ground = { ...ground, block: kept?.block ?? block.id };
    return kept && isSame(kept, wanted) ? [] : [wanted];
  });
}

/** A demand with these grounds: in the place of its own of the same block, or after the others. */
export function withGroundsKept(demand: BlockOf<'demand'>, grounds: readonly Ground[]): BlockOf<'demand'> {
  const waiting = new Map(grounds.map((ground) => [ground.block, ground]));
  const former = demand.grounds.map((ground) => {
    const next = waiting.get(ground.block) ?? ground;
    waiting.delete(ground.block);
    return next;
  });
  return { ...demand, grounds: [...former, ...waiting.values()] };
}

function isOf(block: Block, ground: Ground): boolean {
  return ground.block === block.id || block.aliases.includes(ground.block);
}

/** Whether a ground says nothing that the other lacks: one without a note or a place takes those of the other. */
function isSame(kept: Ground, wanted: Ground): boolean {
  const locator = JSON.stringify(wanted.locator ?? kept.locator);
  return (wanted.shows ?? kept.shows) === kept.shows && locator === JSON.stringify(kept.locator);
}
