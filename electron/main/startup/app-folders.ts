import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was in the way of a folder of the app. */
export interface MovedFile {
  folder: string;
  /** The new path of the file. */
  copy: string;
}

/** The result of `prepareFolders`. */
export interface AppFolders {
  /** Error code of the system for a folder that can't be made or written; null: all are ready. */
  code: string | null;
  /** The files that were in the way. */
  aside: MovedFile[];
}

/**
 * Makes the subfolders of the data folder and checks that it is writable. A file in the way of a folder is renamed: the
 * app did not write it and the user may need it.
 */
export function prepareFolders(data: string): AppFolders {
  const aside: MovedFile[] = [];
  try {
    for (const name of ['chromium', 'pictures']) {
      const folder = join(data, name);
      if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) {
        const copy = freeName(folder);
        renameSync(folder, copy);
        aside.push({ folder, copy });
      }
      mkdirSync(folder, { recursive: true });
    }
    checkWritable(join(data, `.${process.pid}.writable`));
    return { code: null, aside };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? String(error), aside };
  }
}

/**
 * On a read-only disk Electron would mistake this start for a second one. A full disk passes: documents can still be
 * read, printed and saved elsewhere. Throws as the file system does.
 */
function checkWritable(path: string): void {
  try {
    writeFileSync(path, '');
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  try {
    rmSync(path, { force: true });
  } catch (error) {
    // A virus scanner may hold the file.
    console.error(error);
  }
}

function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${path}.broken` : `${path}-${number}.broken`;
    if (!lstatSync(name, { throwIfNoEntry: false })) return name;
  }
}

/**
 * Removes leftovers of killed exports and of pages printed through another program. Windows does not remove an open
 * file: those go at a later start.
 */
export async function clearScratchFolder(scratch: string): Promise<void> {
  // Lists the folder once, because an export that starts during the removal writes into it.
  for (const name of await readdir(scratch).catch(() => []))
    await rm(join(scratch, name), { recursive: true, force: true }).catch((error: unknown) => console.error(error));
}
