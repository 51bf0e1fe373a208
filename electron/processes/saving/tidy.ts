import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thinVersions } from './versions.ts';
import { forgetBegins } from './versions-of-file.ts';

interface Tidying {
  /** The app's own data. */
  data: string;
  /** ISO 8601. */
  now: string;
  /** As the setting says. */
  versionDays: number;
  pause: () => Promise<void>;
}

/** Milliseconds since the last look, after which the clock of the machine is not believed the first time. */
const LONGEST_LEAP = 60 * 24 * 60 * 60_000;

/**
 * Versions that are kept no longer than promised go, of all documents: one that is finished is not saved again. A clock that
 * leapt forward must not take them all at once, so where the last look (`data/tidied`) is long ago, or not before, this one is
 * only noted. What can't be taken away now is come by again at the next start.
 */
export async function tidy({ data, now, versionDays, pause }: Tidying): Promise<void> {
  const versions = join(data, 'versions');
  if (!existsSync(versions)) return;
  const since = Date.parse(now) - lastLook(join(data, 'tidied'));
  writeFileSync(join(data, 'tidied'), now);
  if (!(since >= 0 && since <= LONGEST_LEAP)) return;
  for (const draft of readdirSync(versions)) {
    try {
      thinVersions(join(versions, draft), now, versionDays);
      forgetBegins(join(versions, draft));
    } catch (error) {
      console.error(error);
    }
    await pause();
  }
}

/** Milliseconds since 1970; NaN where there was none. */
function lastLook(file: string): number {
  try {
    return Date.parse(readFileSync(file, 'utf8'));
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds after the first question of a window: its screen stands, and a person begins to work. */
const QUIET_AFTER = 30_000;
/** Milliseconds between two documents. */
const PAUSE = 20;

/** Tidies once, a while after it was first called. */
export function tidyOnce(data: string): (asked: { now: string; settings: { versionDays: number } }) => void {
  let isDue = true;
  return ({ now, settings: { versionDays } }) => {
    if (!isDue) return;
    isDue = false;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE));
    setTimeout(() => {
      tidy({ data, now, versionDays, pause }).catch((error: unknown) => console.error(error));
    }, QUIET_AFTER);
  };
}
