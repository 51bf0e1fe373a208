/** Milliseconds. */
const FIRST_DELAY = 100;
const MAX_DELAY = 5_000;
const WINDOW = 60_000;
const MAX_STOPS = 6;

/**
 * Delay before a stopped process restarts: short at first, then doubled each time. null when it stopped too often
 * within a minute to restart by itself. All times in milliseconds.
 */
export function restartDelay(stops: readonly number[], now: number): number | null {
  const recent = stops.filter((stop) => now - stop < WINDOW).length;
  if (recent >= MAX_STOPS) return null;
  return Math.min(MAX_DELAY, FIRST_DELAY * 2 ** Math.max(0, recent - 1));
}
