import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { FileChange } from '../../ipc/contract.ts';
import { type CheckReachable, createReachableCheck } from '../check-reachable.ts';
import type { Holder } from '../protocol.ts';
import { isDiskAway } from './disk-away.ts';

/**
 * Watches the files of open documents by polling, because a share or synchroniser sends no events. Each state of a file
 * is reported once; `document-session.ts` in the window decides what follows.
 */
export interface WatchedFiles {
  /** The file of this opening has this SHA-256. Ignored for an opening that was closed. */
  watch: (holder: Holder, file: string, hash: string) => void;
  /** The file of this opening; null when it has none. */
  fileOf: (holder: Holder) => string | null;
  /** The app wrote this content after all, although its save was reported as failed. */
  updateHash: (file: string, hash: string) => void;
  /** The opening was closed. */
  forget: (holder: Holder) => void;
  /**
   * Checks all files once. A file is not checked twice at the same time, and an unresponsive share does not delay the
   * others.
   */
  check: () => Promise<void>;
}

const NOT_CHECKED = 'not yet';

interface Watched {
  opening: number;
  file: string;
  hash: string;
  /** Size and modification time at the last check. */
  state: string;
  /** The last report: the hash of other content, or how the file is missing; null while the content is as expected. */
  reported: string | null;
  isChecking: boolean;
}

export function watchFiles(
  onChange: (window: number, file: string, how: FileChange) => void,
  {
    isReachable = createReachableCheck(),
    isBusy = () => false,
  }: { isReachable?: CheckReachable; isBusy?: (file: string) => boolean } = {},
): WatchedFiles {
  const watched = new Map<number, Watched>();
  /** Closed openings: a late write for one of them starts no watch. */
  const closedOpenings = new Set<number>();

  const checkFile = async (window: number, one: Watched, reached: Promise<boolean>): Promise<void> => {
    const { hash } = one;
    if (!(await reached) || isBusy(one.file)) return;
    let state: string;
    let now: string;
    let how: FileChange = 'changed';
    try {
      const { size, mtimeMs } = await stat(one.file);
      state = `${size} ${mtimeMs}`;
      if (state === one.state) return;
      now = await hashOfFile(one.file);
    } catch (error) {
      // A share that is briefly away gives another error than a missing file.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
      state = '';
      how = (await exists(dirname(one.file))) && !(await isDiskAway(one.file)) ? 'missing' : 'folder-missing';
      now = how;
    }
    // The app wrote the file during the check.
    if (watched.get(window) !== one || one.hash !== hash || isBusy(one.file)) return;
    one.state = state;
    if (now === hash) {
      if (one.reported !== null) onChange(window, one.file, 'back');
      one.reported = null;
    } else if (now !== one.reported) {
      one.reported = now;
      onChange(window, one.file, how);
    }
  };

  return {
    watch: ({ window, opening }, file, hash) => {
      if (closedOpenings.has(opening) || (watched.get(window)?.opening ?? 0) > opening) return;
      watched.set(window, { opening, file, hash, state: NOT_CHECKED, reported: null, isChecking: false });
    },
    fileOf: ({ window, opening }) => {
      const one = watched.get(window);
      return one?.opening === opening ? one.file : null;
    },
    updateHash: (file, hash) => {
      for (const one of watched.values())
        if (one.file === file) {
          one.hash = hash;
          one.state = NOT_CHECKED;
          one.reported = null;
        }
    },
    forget: ({ window, opening }) => {
      closedOpenings.add(opening);
      if (watched.get(window)?.opening === opening) watched.delete(window);
    },
    check: async () => {
      const free = [...watched].filter(([, one]) => !one.isChecking);
      const folders = new Map<string, Promise<boolean>>();
      for (const [, { file }] of free) if (!folders.has(dirname(file))) folders.set(dirname(file), isReachable(file));
      await Promise.all(
        free.map(async ([window, one]) => {
          one.isChecking = true;
          await checkFile(window, one, folders.get(dirname(one.file)) ?? Promise.resolve(false)).finally(() => {
            one.isChecking = false;
          });
        }),
      );
    },
  };
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
