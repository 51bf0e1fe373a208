import { toLocalDay } from '../../engine/core/local-day.ts';

/** The day of a moment where this computer stands: `2026-11-25`. */
export function dayHere(moment: Date | string): string {
  const at = new Date(moment);
  return toLocalDay(at, at.getTimezoneOffset());
}
