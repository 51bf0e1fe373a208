/** Bounds of the delay between two looks at the folder of a library. */
interface Rhythm {
  /** Milliseconds. */
  shortest: number;
  /** The delay is at least this many times as long as the last look took, so that a slow share is not looked at all the time. */
  perLook: number;
}
const IN_USE: Rhythm = { shortest: 2_500, perLook: 25 };
/** Looking then takes less than a five-hundredth of a processor. */
const IDLE: Rhythm = { shortest: 10_000, perLook: 600 };
/** Milliseconds without a request after which a library is idle. */
const IDLE_AFTER = 60_000;

/** Milliseconds until the next look. `lookTook`: of the last look; `idleFor`: since the last request to the library. */
export function nextLookDelay({ lookTook, idleFor }: { lookTook: number; idleFor: number }): number {
  const { shortest, perLook } = idleFor > IDLE_AFTER ? IDLE : IN_USE;
  return Math.max(shortest, lookTook * perLook);
}
