/** Milliseconds between two looks at the folder of a library at least. */
const SHORTEST = 2_500;
/** The delay is at least this many times as long as the look took, so that a slow share is not looked at all the time. */
const PER_LOOK = 25;
/** The same for an idle library: looking then takes less than a five-hundredth of a processor. */
const PER_LOOK_WHEN_IDLE = 600;
/** Milliseconds without a request after which a library is idle. */
const IDLE_AFTER = 60_000;

/** Milliseconds until the next look. `lookTook`: of the last look; `idleFor`: since the last request to the library. */
export function nextLookDelay({ lookTook, idleFor }: { lookTook: number; idleFor: number }): number {
  return Math.max(SHORTEST, lookTook * (idleFor > IDLE_AFTER ? PER_LOOK_WHEN_IDLE : PER_LOOK));
}
