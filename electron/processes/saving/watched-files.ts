import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { FileChange } from '../../ipc/contract.ts';
import type { Holder } from '../protocol.ts';
import { createReach, type Reach } from '../reach.ts';
import { isDiskAway } from './disk-away.ts';

/**
 * The files of open documents, looked at every now and then: a share or a synchroniser does not say that it wrote. What is
 * told is told once for each state of the file.
 */
export interface WatchedFiles {
  /** The file of this opening is known to hold bytes of this SHA-256. What is late for an opening that is over says nothing. */
  know: (holder: Holder, file: string, hash: string) => void;
  /** The file of this opening; null where it has none yet. */
  fileOf: (holder: Holder) => string | null;
  /** This app wrote these bytes to the file, though the window was told that it could not. */
  wrote: (file: string, hash: string) => void;
  /** The opening is over: its window shows that file no more. */
  forget: (holder: Holder) => void;
  /** Looks once at all of them, but never twice at one at the same time: a share that is away keeps none of the others waiting. */
  look: () => Promise<void>;
}

interface Watched {
  opening: number;
  file: string;
  hash: string;
  /** Size and moment of change when it was last looked at. */
  seen: string;
  /** What was told last: the hash of other bytes, or how it is gone; null while it is what it is known to be. */
  told: string | null;
  looking: boolean;
}

export function watchFiles(
  told: (window: number, file: string, how: FileChange) => void,
  { reach = createReach(), isBusy = () => false }: { reach?: Reach; isBusy?: (file: string) => boolean } = {},
): WatchedFiles {
  const watched = new Map<number, Watched>();
  /** Openings that are over: a file that was written late for one of them is nobody's to look at. */
  const over = new Set<number>();

  const lookAt = async (window: number, one: Watched, reached: Promise<boolean>): Promise<void> => {
    const { hash } = one;
    if (!(await reached) || isBusy(one.file)) return;
    let seen: string;
    let now: string;
    let how: FileChange = 'changed';
    try {
      const { size, mtimeMs } = await stat(one.file);
      seen = `${size} ${mtimeMs}`;
      if (seen === one.seen) return;
      now = await hashOfFile(one.file);
    } catch (error) {
      // A share that is away for a moment says something else than that there is no such file.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
      seen = '';
      how = (await isThere(dirname(one.file))) && !(await isDiskAway(one.file)) ? 'missing' : 'folder-missing';
      now = how;
    }
    // Written by this app while it was looked at.
    if (watched.get(window) !== one || one.hash !== hash || isBusy(one.file)) return;
    one.seen = seen;
    if (now === hash) {
      if (one.told !== null) told(window, one.file, 'back');
      one.told = null;
    } else if (now !== one.told) {
      one.told = now;
      told(window, one.file, how);
    }
  };

  return {
    know: ({ window, opening }, file, hash) => {
      if (over.has(opening) || (watched.get(window)?.opening ?? 0) > opening) return;
      watched.set(window, { opening, file, hash, seen: 'not yet', told: null, looking: false });
    },
    fileOf: ({ window, opening }) => {
      const one = watched.get(window);
      return one?.opening === opening ? one.file : null;
    },
    wrote: (file, hash) => {
      for (const one of watched.values())
        if (one.file === file) Object.assign(one, { hash, seen: 'not yet', told: null });
    },
    forget: ({ window, opening }) => {
      over.add(opening);
      if (watched.get(window)?.opening === opening) watched.delete(window);
    },
    look: async () => {
      const free = [...watched].filter(([, one]) => !one.looking);
      const folders = new Map<string, Promise<boolean>>();
      for (const [, { file }] of free) if (!folders.has(dirname(file))) folders.set(dirname(file), reach(file));
      await Promise.all(
        free.map(async ([window, one]) => {
          one.looking = true;
          await lookAt(window, one, folders.get(dirname(one.file)) ?? Promise.resolve(false)).finally(() => {
            one.looking = false;
          });
        }),
      );
    },
  };
}

async function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
