import { mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes what the app needs of its own folder (`data`); the system's code where that can't be, null where all stand. */
export function readyFolders(data: string): string | null {
  try {
    for (const name of ['chromium', 'pictures']) mkdirSync(join(data, name), { recursive: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/**
 * Takes away what an export that was killed left behind, and what was printed through another program. That program may still
 * show it, and Windows lets no file go that is open: what can't go now goes at a later start.
 */
export async function clearScratch(scratch: string): Promise<void> {
  // Those that stand there now: an export may begin meanwhile.
  for (const name of await readdir(scratch).catch(() => []))
    await rm(join(scratch, name), { recursive: true, force: true }).catch((error: unknown) => console.error(error));
}
