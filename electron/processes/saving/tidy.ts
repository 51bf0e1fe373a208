import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BelievedClock } from './believed-clock.ts';
import { thinVersions } from './versions.ts';
import { forgetBegins } from './versions-of-file.ts';

interface Tidying {
  /** The app's own data. */
  data: string;
  clock: BelievedClock;
  /** ISO 8601. */
  now: string;
  /** As the setting says. */
  versionDays: number;
  pause: () => Promise<void>;
}

/**
 * Versions that are kept no longer than promised go, of all documents: one that is finished is not saved again. What can't be
 * taken away now is come by again at the next start.
 */
export async function tidy({ data, clock, now, versionDays, pause }: Tidying): Promise<void> {
  const versions = join(data, 'versions');
  if (!existsSync(versions)) return;
  const believed = clock.look(now, versionDays);
  if (believed === null) return;
  for (const draft of readdirSync(versions)) {
    try {
      thinVersions(join(versions, draft), believed, versionDays);
      forgetBegins(join(versions, draft));
    } catch (error) {
      console.error(error);
    }
    await pause();
  }
}

/** Milliseconds after the first question of a window: its screen stands, and a person begins to work. */
const QUIET_AFTER = 30_000;
/** Milliseconds between two documents. */
const PAUSE = 20;

/** Tidies once, a while after it was first called. */
export function tidyOnce(
  data: string,
  clock: BelievedClock,
): (asked: { now: string; settings: { versionDays: number } }) => void {
  let isDue = true;
  return ({ now, settings: { versionDays } }) => {
    if (!isDue) return;
    isDue = false;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE));
    setTimeout(() => {
      tidy({ data, clock, now, versionDays, pause }).catch((error: unknown) => console.error(error));
    }, QUIET_AFTER);
  };
}
