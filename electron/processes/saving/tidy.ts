import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS_FOLDER } from '../../../engine/store/reports.ts';
import { forgetOldReports } from '../read-reports.ts';
import type { TrustedClock } from './trusted-clock.ts';
import { thinVersions } from './versions.ts';
import { removeOrigins } from './versions-of-file.ts';

interface TidyOptions {
  /** Data folder of the app. */
  data: string;
  clock: TrustedClock;
  /** ISO 8601. */
  now: string;
  /** Days that versions are kept, from the settings. */
  versionDays: number;
  pause: () => Promise<void>;
}

/**
 * Removes the outdated versions of all documents, also of those that are not saved any more, and the reports that were read as long
 * ago. The next start retries those that can't be removed now.
 */
export async function tidy({ data, clock, now, versionDays, pause }: TidyOptions): Promise<void> {
  const versions = join(data, 'versions');
  const hasVersions = existsSync(versions);
  if (!hasVersions && !existsSync(join(data, REPORTS_FOLDER))) return;
  const trustedNow = clock.read(now, versionDays);
  if (trustedNow === null) return;
  await forgetOldReports(data, trustedNow, versionDays);
  if (!hasVersions) return;
  for (const draft of readdirSync(versions)) {
    try {
      thinVersions(join(versions, draft), trustedNow, versionDays);
      removeOrigins(join(versions, draft));
    } catch (error) {
      console.error(error);
    }
    await pause();
  }
}

/** Milliseconds from the first request of a window until its screen is complete. */
const START_DELAY = 30_000;
/** Milliseconds between two documents. */
const PAUSE = 20;

/** Returns a function that tidies once, some time after its first call. */
export function createTidyScheduler(
  data: string,
  clock: TrustedClock,
): (context: { now: string; settings: { versionDays: number } }) => void {
  let isScheduled = false;
  return ({ now, settings: { versionDays } }) => {
    if (isScheduled) return;
    isScheduled = true;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE));
    setTimeout(() => {
      tidy({ data, clock, now, versionDays, pause }).catch((error: unknown) => console.error(error));
    }, START_DELAY);
  };
}
