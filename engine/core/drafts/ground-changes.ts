import type { BlockInstance, Ground } from '../richtext/model.ts';

/**
 * What a draft has to remember for a demand to have these grounds: those that it has besides the demand's usual ones or says
 * otherwise, and the usual ones that it goes without. Undefined where it has the usual grounds as they are.
 */
export function groundChanges(usual: readonly Ground[], wanted: readonly Ground[]): BlockInstance['grounds'] {
  const byBlock = new Map(usual.map((ground) => [ground.block, ground]));
  const kept = new Set(wanted.map((ground) => ground.block));
  const added = wanted.filter((ground) => !same(byBlock.get(ground.block), ground));
  const dropped = usual.filter((ground) => !kept.has(ground.block)).map((ground) => ground.block);
  return added.length === 0 && dropped.length === 0 ? undefined : { added, dropped };
}

function same(one: Ground | undefined, other: Ground): boolean {
  return (
    one !== undefined &&
    one.shows === other.shows &&
    JSON.stringify(Object.entries(one.locator ?? {}).sort()) ===
      JSON.stringify(Object.entries(other.locator ?? {}).sort())
  );
}
