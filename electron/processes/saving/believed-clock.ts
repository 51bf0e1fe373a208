import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';

const DAY = 24 * 60 * 60_000;
/** Milliseconds between two looks at the clock, forward or back, that are not believed at once. */
const LEAP = 31 * DAY;
/** Milliseconds between two looks that are kept; each save looks. */
const KEPT_EVERY = 60 * 60_000;

const lookSchema = z.strictObject({
  /** ISO 8601: what the clock said. */
  seen: z.iso.datetime({ offset: true }),
  /** Milliseconds from what the clock said to what is believed. */
  off: z.int(),
  /** ISO 8601: when it leapt, by itself; null where it is believed. */
  leapt: z.iso.datetime({ offset: true }).nullable(),
});
type Look = z.infer<typeof lookSchema>;

/**
 * The clock of this computer as far as it can be believed. One that leapt by more than a month was perhaps wrong before, perhaps
 * is now, or nobody worked here for so long: what is believed goes on from where it was. It believes the clock again when that
 * leaps back, or when as many days have gone by since as versions are kept: then none of before is thrown away too early.
 */
export interface BelievedClock {
  /** Looks at the clock, now (ISO 8601), where versions stay so many days: by when to tell their age. null: not known yet. */
  look: (now: string, days: number) => string | null;
  /** The moment that a version bears: what the clock says (ISO 8601), unless that was set far back. */
  stamp: (now: string, days: number) => string;
}

/** `file`: the app's own, in which the last look is kept, to the hour; nobody else writes it. */
export function createBelievedClock(file: string): BelievedClock {
  let last: Look | null = null;
  let kept: Look | null = null;
  const look = (now: string, days: number): { next: Look; isFirst: boolean } => {
    if (last === null) kept = readLook(file);
    const before = last ?? kept;
    const next = before ? lookAfter(before, now, days) : { seen: now, off: 0, leapt: null };
    last = next;
    if ((kept === null || isNews(kept, next)) && writeLook(file, next)) kept = next;
    return { next, isFirst: before === null };
  };
  const believed = (now: string, off: number) => new Date(Date.parse(now) + off).toISOString();
  return {
    look: (now, days) => {
      const { next, isFirst } = look(now, days);
      return isFirst ? null : believed(now, next.off);
    },
    stamp: (now, days) => believed(now, Math.max(0, look(now, days).next.off)),
  };
}

function lookAfter(last: Look, now: string, days: number): Look {
  const since = Date.parse(now) - Date.parse(last.seen);
  if (Math.abs(since) > LEAP) {
    // What is kept before and after a leap back stands in two days, of which each keeps one.
    const off = last.off - since + (since < 0 ? DAY : 0);
    return Math.abs(off) > LEAP ? { seen: now, off, leapt: now } : { seen: now, off: 0, leapt: null };
  }
  const isBelieved = last.leapt !== null && Date.parse(now) - Date.parse(last.leapt) >= days * DAY;
  return isBelieved ? { seen: now, off: 0, leapt: null } : { ...last, seen: now };
}

function isNews(kept: Look, next: Look): boolean {
  const since = Math.abs(Date.parse(next.seen) - Date.parse(kept.seen));
  return since >= KEPT_EVERY || next.off !== kept.off || next.leapt !== kept.leapt;
}

/** null: nobody looked before. An earlier Inbreng kept the moment alone. */
function readLook(file: string): Look | null {
  try {
    const text = readFileAtOnce(file).toString('utf8');
    return lookSchema.parse(text.startsWith('{') ? JSON.parse(text) : { seen: text, off: 0, leapt: null });
  } catch {
    return null;
  }
}

/** Whether it stands there. */
function writeLook(file: string, look: Look): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(look));
    renameSync(`${file}.new`, file);
    return true;
  } catch (error) {
    // A full disk: the next start counts from the last that is kept.
    console.error(error);
    return false;
  }
}
