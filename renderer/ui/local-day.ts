import { toLocalDay } from '../../engine/core/local-day.ts';

/** The local day of a moment: `2026-11-25`. */
export function localDay(moment: Date | string): string {
  const at = new Date(moment);
  return toLocalDay(at, at.getTimezoneOffset());
}
