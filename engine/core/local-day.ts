/**
 * The day of a moment where a person stands, `2026-11-25`: what is called today there. In UTC it may be another.
 * `minutesToUtc`: from the time there to UTC, as `getTimezoneOffset` of that moment has it (-60 in a Dutch winter).
 */
export function localDay(moment: Date, minutesToUtc: number): string {
  return new Date(moment.getTime() - minutesToUtc * 60_000).toISOString().slice(0, 10);
}
