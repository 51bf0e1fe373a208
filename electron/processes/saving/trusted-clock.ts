import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';

const DAY = 24 * 60 * 60_000;
/** Milliseconds: a larger jump of the clock, forward or back, is not trusted at once. */
const MAX_JUMP = 31 * DAY;
/** Milliseconds between two readings that are stored; every save reads the clock. */
const SAVE_INTERVAL = 60 * 60_000;

const clockSchema = z.strictObject({
  /** Time of the clock: ISO 8601. */
  seen: z.iso.datetime({ offset: true }),
  /** Milliseconds from the time of the clock to the trusted time. */
  off: z.int(),
  /** When the clock jumped, by its own time: ISO 8601; null while it is trusted. */
  leapt: z.iso.datetime({ offset: true }).nullable(),
});
type ClockReading = z.infer<typeof clockSchema>;

/**
 * The clock of this computer, as far as it can be trusted. After a jump of more than a month the clock was wrong, is
 * wrong now, or the app was not used; the trusted time goes on from before the jump. The clock is trusted again when it
 * jumps back, or after as many days as versions are kept, so that no version is removed too early.
 */
export interface TrustedClock {
  /**
   * Reads the clock (`now`, ISO 8601) and returns the time by which the age of versions is judged. `days`: how long
   * versions are kept. null: unknown at the first reading.
   */
  read: (now: string, days: number) => string | null;
  /** The time to store with a version: that of the clock, unless it was set far back. */
  stamp: (now: string, days: number) => string;
}

/** `file`: stores the last reading, at most every hour. No other process writes it. */
export function createTrustedClock(file: string): TrustedClock {
  let last: ClockReading | null = null;
  let stored: ClockReading | null = null;
  const readClock = (now: string, days: number): { next: ClockReading; isFirst: boolean } => {
    if (last === null) stored = loadReading(file);
    const before = last ?? stored;
    const next = before ? nextReading(before, now, days) : { seen: now, off: 0, leapt: null };
    last = next;
    if ((stored === null || differs(stored, next)) && storeReading(file, next)) stored = next;
    return { next, isFirst: before === null };
  };
  const trustedTime = (now: string, off: number) => new Date(Date.parse(now) + off).toISOString();
  return {
    read: (now, days) => {
      const { next, isFirst } = readClock(now, days);
      return isFirst ? null : trustedTime(now, next.off);
    },
    stamp: (now, days) => trustedTime(now, Math.max(0, readClock(now, days).next.off)),
  };
}

function nextReading(last: ClockReading, now: string, days: number): ClockReading {
  const since = Date.parse(now) - Date.parse(last.seen);
  if (Math.abs(since) > MAX_JUMP) {
    // A day apart, so that thinning keeps a version from before and one from after the jump back.
    const off = last.off - since + (since < 0 ? DAY : 0);
    return Math.abs(off) > MAX_JUMP ? { seen: now, off, leapt: now } : { seen: now, off: 0, leapt: null };
  }
  const isTrustedAgain = last.leapt !== null && Date.parse(now) - Date.parse(last.leapt) >= days * DAY;
  return isTrustedAgain ? { seen: now, off: 0, leapt: null } : { ...last, seen: now };
}

function differs(kept: ClockReading, next: ClockReading): boolean {
  const since = Math.abs(Date.parse(next.seen) - Date.parse(kept.seen));
  return since >= SAVE_INTERVAL || next.off !== kept.off || next.leapt !== kept.leapt;
}

/** null: first reading. Earlier versions of Inbreng stored only the time. */
function loadReading(file: string): ClockReading | null {
  try {
    const text = readFileAtOnce(file).toString('utf8');
    return clockSchema.parse(text.startsWith('{') ? JSON.parse(text) : { seen: text, off: 0, leapt: null });
  } catch {
    return null;
  }
}

/** Whether it was stored. */
function storeReading(file: string, reading: ClockReading): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(reading));
    renameSync(`${file}.new`, file);
    return true;
  } catch (error) {
    // On a full disk the next start continues from the last stored reading.
    console.error(error);
    return false;
  }
}
