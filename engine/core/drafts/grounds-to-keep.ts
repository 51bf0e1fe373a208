import type { Block, BlockOf } from '../blocks/block.ts';
import type { FindBlock } from '../blocks/find-block.ts';
import type { BlockInstance, Ground } from '../richtext/model.ts';

/**
 * Grounds that a document added to a demand and that its library block lacks, or has with another locator or note.
 * `find` searches the library; a ground without a library block is skipped.
 */
export function findGroundsToKeep(
  instance: Pick<BlockInstance, 'grounds'>,
  demand: BlockOf<'demand'>,
  find: FindBlock,
): Ground[] {
  return (instance.grounds?.added ?? []).flatMap((ground) => {
    const block = find(ground.block);
    if (!block) return [];
    const kept = demand.grounds.find((one) => refersTo(block, one));
    const wanted: Ground = { ...ground, block: kept?.block ?? block.id };
    return kept && isSame(kept, wanted) ? [] : [wanted];
  });
}

/** The demand with these grounds: each replaces the ground with the same block, or is appended. */
export function addGrounds(demand: BlockOf<'demand'>, grounds: readonly Ground[]): BlockOf<'demand'> {
  const waiting = new Map(grounds.map((ground) => [ground.block, ground]));
  const former = demand.grounds.map((ground) => {
    const next = waiting.get(ground.block) ?? ground;
    waiting.delete(ground.block);
    return next;
  });
  return { ...demand, grounds: [...former, ...waiting.values()] };
}

function refersTo(block: Block, ground: Ground): boolean {
  return ground.block === block.id || block.aliases.includes(ground.block);
}

/** Whether a ground adds nothing to the other one: a missing note or locator counts as equal. */
function isSame(kept: Ground, wanted: Ground): boolean {
  const locator = JSON.stringify(wanted.locator ?? kept.locator);
  return (wanted.shows ?? kept.shows) === kept.shows && locator === JSON.stringify(kept.locator);
}
