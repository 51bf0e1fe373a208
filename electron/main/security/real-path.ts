import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { withTimeout } from '../../../engine/jobs/awake-timer.ts';

/** Milliseconds that a disk may take to resolve a path. */
const MAX_WAIT = 2_000;
/** Calls without a response. Each blocks one of the threads with which the main process serves its windows. */
const MAX_UNRESPONSIVE = 2;

/**
 * Resolves a path to its one real name, so that a link and its target are the same document. For a missing file the
 * folder is resolved. When the disk does not respond, the path stays as it was given.
 */
export type FindPath = (path: string) => Promise<string>;

export function createFindPath(
  readPath: (path: string) => Promise<string> = (path) => realpath(path),
  maxWait = MAX_WAIT,
): FindPath {
  let unresponsive = 0;
  /** null: there is no such path. */
  const readWithin = async (path: string): Promise<string | 'silent' | null> => {
    if (unresponsive >= MAX_UNRESPONSIVE) return 'silent';
    let isGivenUp = false;
    const response = readPath(path)
      .catch(() => null)
      .finally(() => {
        if (isGivenUp) unresponsive -= 1;
      });
    return withTimeout(response, maxWait, 'silent' as const, () => {
      isGivenUp = true;
      unresponsive += 1;
    });
  };
  return async (path) => {
    const absolute = resolve(path);
    const found = await readWithin(absolute);
    if (found === 'silent') return absolute;
    if (found !== null) return found;
    const folder = await readWithin(dirname(absolute));
    return folder === null || folder === 'silent' ? absolute : join(folder, basename(absolute));
  };
}

/** Resolves paths on the disks of this computer. */
export const realPath = createFindPath();
