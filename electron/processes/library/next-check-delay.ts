/** Limits of the delay between two checks of the library folder. */
interface DelayLimits {
  /** Milliseconds. */
  shortest: number;
  /** The delay is this many times the duration of the last check, so that a slow share is not read all the time. */
  perCheck: number;
  /** Milliseconds. Limits the effect of `perCheck`. */
  longest: number;
}
const IN_USE: DelayLimits = { shortest: 2_500, perCheck: 25, longest: Number.POSITIVE_INFINITY };
/** A fast check takes less than 0.2 % of a core; a slow one runs every minute. */
const IDLE: DelayLimits = { shortest: 10_000, perCheck: 600, longest: 60_000 };
/** Milliseconds without a request after which a library is idle. */
export const IDLE_AFTER = 60_000;

/**
 * Milliseconds until the next check. `checkTook`: duration of the last check; `idleFor`: since the last request;
 * `isAway`: the folder did not respond and windows wait for it.
 */
export function nextCheckDelay(check: { checkTook: number; idleFor: number; isAway: boolean }): number {
  const inUse = limitDelay(IN_USE, check.checkTook);
  return check.isAway || check.idleFor <= IDLE_AFTER ? inUse : Math.max(inUse, limitDelay(IDLE, check.checkTook));
}

function limitDelay({ shortest, perCheck, longest }: DelayLimits, lookTook: number): number {
  return Math.max(shortest, Math.min(longest, lookTook * perCheck));
}
