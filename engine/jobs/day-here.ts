import { toLocalDay } from '../core/local-day.ts';

/** Milliseconds after which it is asked again in which time zone this computer stands. */
const ASK_EVERY = 60_000;
let asked = performance.now();

/** The day of a moment where this computer stands: `2026-11-25`. */
export function dayHere(moment: Date | string): string {
  askZone();
  const at = new Date(moment);
  return toLocalDay(at, at.getTimezoneOffset());
}

/** Node asks once, at its start, and a computer may travel. */
function askZone(): void {
  const now = performance.now();
  if (now - asked < ASK_EVERY) return;
  asked = now;
  // Taking away what is not there has Node ask again. A zone that was set for this program stays.
  if (process.env.TZ === undefined) delete process.env.TZ;
}
