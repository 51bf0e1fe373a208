/** Milliseconds. */
const FIRST_DELAY = 100;
const MAX_DELAY = 5_000;
/** Milliseconds in which `MAX_STOPS` stops are too many. */
const PERIOD = 60_000;
const MAX_STOPS = 6;

/**
 * Delay before a stopped process restarts: short at first, then doubled each time. null when it stopped too often
 * to restart by itself. `stops`, `now`: milliseconds of one clock.
 */
export function getRestartDelay(stops: readonly number[], now: number): number | null {
  const recent = stops.filter((stop) => now - stop < PERIOD).length;
  if (recent >= MAX_STOPS) return null;
  return Math.min(MAX_DELAY, FIRST_DELAY * 2 ** Math.max(0, recent - 1));
}
