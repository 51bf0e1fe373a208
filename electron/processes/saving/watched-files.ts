import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileChange } from '../../ipc/contract.ts';

/**
 * The files of open documents, looked at every now and then: a share or a synchroniser does not say that it wrote. What is
 * told is told once for each state of the file.
 */
export interface WatchedFiles {
  /** The file is known to hold bytes of this SHA-256. */
  know: (window: number, file: string, hash: string) => void;
  /** Looks once at all of them; never twice at the same time. */
  look: () => Promise<void>;
}

interface Watched {
  file: string;
  hash: string;
  /** Size and moment of change when it was last looked at. */
  seen: string;
  /** What was told last: the hash of other bytes, or how it is gone; null while it is what it is known to be. */
  told: string | null;
}

export function watchFiles(told: (window: number, file: string, how: FileChange) => void): WatchedFiles {
  const watched = new Map<number, Watched>();
  let looking = false;

  const lookAt = async (window: number, one: Watched): Promise<void> => {
    const { hash } = one;
    let seen: string;
    let now: string;
    let how: FileChange = 'changed';
    try {
      const { size, mtimeMs } = await stat(one.file);
      seen = `${size} ${mtimeMs}`;
      if (seen === one.seen) return;
      now = createHash('sha256')
        .update(await readFile(one.file))
        .digest('hex');
    } catch (error) {
      // A share that is away for a moment says something else than that there is no such file.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
      seen = '';
      how = (await isThere(dirname(one.file))) ? 'missing' : 'folder-missing';
      now = how;
    }
    // Written by this app while it was looked at.
    if (watched.get(window) !== one || one.hash !== hash) return;
    one.seen = seen;
    if (now === hash) one.told = null;
    else if (now !== one.told) {
      one.told = now;
      told(window, one.file, how);
    }
  };

  return {
    know: (window, file, hash) => {
      watched.set(window, { file, hash, seen: 'not yet', told: null });
    },
    look: async () => {
      if (looking) return;
      looking = true;
      try {
        for (const [window, one] of watched) await lookAt(window, one);
      } finally {
        looking = false;
      }
    },
  };
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
