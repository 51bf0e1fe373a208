import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that stood where a folder of the app's own belongs. */
export interface PutAside {
  folder: string;
  /** Where that file is now. */
  copy: string;
}

/** `code`: what the system said of a folder that can't be made or written to; null: they are there. */
export interface OwnFolders {
  code: string | null;
  aside: PutAside[];
}

/**
 * Makes what the app needs of its own folder (`data`). A file that stands where a folder belongs is put beside it: nothing of the
 * app's is in it, and a person may miss it. Tries whether the folder takes a file.
 */
export function readyFolders(data: string): OwnFolders {
  const aside: PutAside[] = [];
  try {
    for (const name of ['chromium', 'pictures']) {
      const folder = join(data, name);
      if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) {
        const copy = freeBeside(folder);
        renameSync(folder, copy);
        aside.push({ folder, copy });
      }
      mkdirSync(folder, { recursive: true });
    }
    tryToWrite(join(data, `.${process.pid}.writable`));
    return { code: null, aside };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? String(error), aside };
  }
}

/**
 * Folders that are there may stand on a disk that can't be written, where Electron would take this start for a second one. A
 * full disk is none of those: what is on it can be read, printed, and written to another. Throws what the system says.
 */
function tryToWrite(path: string): void {
  try {
    writeFileSync(path, '');
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  try {
    rmSync(path, { force: true });
  } catch (error) {
    // A virus scanner may hold it.
    console.error(error);
  }
}

function freeBeside(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${path}.broken` : `${path}-${number}.broken`;
    if (!lstatSync(name, { throwIfNoEntry: false })) return name;
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
