/** Bounds of the delay between two looks at the folder of a library. */
interface Rhythm {
  /** Milliseconds. */
  shortest: number;
  /** The delay is this many times as long as the last look took, so that a slow share is not looked at all the time. */
  perLook: number;
  /** Milliseconds, for what `perLook` alone makes longer. */
  longest: number;
}
const IN_USE: Rhythm = { shortest: 2_500, perLook: 25, longest: Number.POSITIVE_INFINITY };
/** Looking takes less than a five-hundredth of a processor where it is quick, and is done each minute where it is not. */
const IDLE: Rhythm = { shortest: 10_000, perLook: 600, longest: 60_000 };
/** Milliseconds without a request after which a library is idle. */
export const IDLE_AFTER = 60_000;

/**
 * Milliseconds until the next look. `lookTook`: of the last look; `idleFor`: since the last request to the library; `isAway`: the
 * folder did not answer, and the windows wait for it.
 */
export function nextLookDelay(look: { lookTook: number; idleFor: number; isAway: boolean }): number {
  const inUse = delayOf(IN_USE, look.lookTook);
  return look.isAway || look.idleFor <= IDLE_AFTER ? inUse : Math.max(inUse, delayOf(IDLE, look.lookTook));
}

function delayOf({ shortest, perLook, longest }: Rhythm, lookTook: number): number {
  return Math.max(shortest, Math.min(longest, lookTook * perLook));
}
