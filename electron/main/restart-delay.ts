/** Milliseconds. */
const FIRST = 100;
const LONGEST = 5_000;
const WINDOW = 60_000;
const MOST_STOPS = 6;

/**
 * How long to wait before a process that stopped is started again: at once nearly, then twice as long each time. null where
 * it stopped so often within a minute that starting it by itself brings nothing. Times in milliseconds.
 */
export function restartDelay(stops: readonly number[], now: number): number | null {
  const recent = stops.filter((stop) => now - stop < WINDOW).length;
  if (recent >= MOST_STOPS) return null;
  return Math.min(LONGEST, FIRST * 2 ** Math.max(0, recent - 1));
}
