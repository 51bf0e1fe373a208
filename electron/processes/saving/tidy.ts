import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeUnusedPictures } from './unused-pictures.ts';
import { thinVersions } from './versions.ts';
import { forgetBegins } from './versions-of-file.ts';

interface Tidying {
  /** The app's own data. */
  data: string;
  /** ISO 8601. */
  now: string;
  /** As the setting says. */
  versionDays: number;
  /** Milliseconds since 1970. */
  appStarted: number;
  pause: () => Promise<void>;
}

/**
 * What is kept no longer than promised goes, of all documents: one that is finished is not saved again. What can't be taken
 * away now is come by again at the next start.
 */
export async function tidy({ data, now, versionDays, appStarted, pause }: Tidying): Promise<void> {
  const versions = join(data, 'versions');
  for (const draft of existsSync(versions) ? readdirSync(versions) : []) {
    try {
      thinVersions(join(versions, draft), now, versionDays);
      forgetBegins(join(versions, draft));
    } catch (error) {
      console.error(error);
    }
    await pause();
  }
  await removeUnusedPictures({ data, appStarted, pause });
}

/** Milliseconds after the first question of a window: its screen stands, and a person begins to work. */
const QUIET_AFTER = 30_000;
/** Milliseconds between two files. */
const PAUSE = 20;

/** Tidies once, a while after it was first called. */
export function tidyOnce(folders: {
  data: string;
  appStarted: number;
}): (asked: { now: string; settings: { versionDays: number } }) => void {
  let isDue = true;
  return ({ now, settings: { versionDays } }) => {
    if (!isDue) return;
    isDue = false;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE));
    setTimeout(() => {
      tidy({ ...folders, now, versionDays, pause }).catch((error: unknown) => console.error(error));
    }, QUIET_AFTER);
  };
}
