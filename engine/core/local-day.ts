/**
 * The local date of a moment, `2026-11-25`, which may differ from the date in UTC. `minutesToUtc`: from local time to
 * UTC, as `getTimezoneOffset` returns it (-60 in a Dutch winter).
 */
export function toLocalDay(moment: Date, minutesToUtc: number): string {
  return new Date(moment.getTime() - minutesToUtc * 60_000).toISOString().slice(0, 10);
}
