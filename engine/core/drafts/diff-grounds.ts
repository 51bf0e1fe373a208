import type { BlockInstance, Ground } from '../richtext/model.ts';

/**
 * The stored difference between the usual grounds of a demand and those in a draft: added or changed grounds, and
 * dropped ones. Undefined where they are equal.
 */
export function diffGrounds(usual: readonly Ground[], wanted: readonly Ground[]): BlockInstance['grounds'] {
  const byBlock = new Map(usual.map((ground) => [ground.block, ground]));
  const kept = new Set(wanted.map((ground) => ground.block));
  const added = wanted.filter((ground) => !isSameGround(byBlock.get(ground.block), ground));
  const dropped = usual.filter((ground) => !kept.has(ground.block)).map((ground) => ground.block);
  return added.length === 0 && dropped.length === 0 ? undefined : { added, dropped };
}

function isSameGround(one: Ground | undefined, other: Ground): boolean {
  return (
    one !== undefined &&
    one.shows === other.shows &&
    JSON.stringify(Object.entries(one.locator ?? {}).sort()) ===
      JSON.stringify(Object.entries(other.locator ?? {}).sort())
  );
}
