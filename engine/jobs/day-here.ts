import { toLocalDay } from '../core/local-day.ts';

/** Milliseconds after which the time zone of this computer is read again. */
const ASK_EVERY = 60_000;
let asked = performance.now();

/** The day of a moment in the time zone of this computer: `2026-11-25`. */
export function dayHere(moment: Date | string): string {
  askZone();
  const at = new Date(moment);
  return toLocalDay(at, at.getTimezoneOffset());
}

/** Refreshes the time zone: Node reads it once, at startup, and a computer may travel. */
function askZone(): void {
  const now = performance.now();
  if (now - asked < ASK_EVERY) return;
  asked = now;
  // Deleting a variable, even an absent one, makes Node read the zone again. A zone that was set for this program stays.
  if (process.env.TZ === undefined) delete process.env.TZ;
}
