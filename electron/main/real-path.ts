import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';

/** Milliseconds in which a disk has to say where a file stands. */
const PATIENCE = 2_000;
/** Questions without an answer: each holds one of the threads in which the main process reads what its windows show. */
const MOST_SILENT = 2;

/**
 * The one name of a file: two ways to it, or a link, are one document. Of a file that is not there, that of its folder. A share
 * that is away is not waited for: of such a path its name as it was given is all that is known.
 */
export type FindPath = (path: string) => Promise<string>;

export function createFindPath(
  ask: (path: string) => Promise<string> = (path) => realpath(path),
  patience = PATIENCE,
): FindPath {
  let silent = 0;
  /** null: there is no such path. */
  const answerFor = async (path: string): Promise<string | 'silent' | null> => {
    if (silent >= MOST_SILENT) return 'silent';
    let isGivenUp = false;
    let stop = (): void => undefined;
    const tired = new Promise<'silent'>((done) => {
      stop = afterAwake(patience, () => {
        isGivenUp = true;
        silent += 1;
        done('silent');
      });
    });
    const answer = ask(path)
      .catch(() => null)
      .finally(() => {
        stop();
        if (isGivenUp) silent -= 1;
      });
    return Promise.race([answer, tired]);
  };
  return async (path) => {
    const absolute = resolve(path);
    const found = await answerFor(absolute);
    if (found === 'silent') return absolute;
    if (found !== null) return found;
    const folder = await answerFor(dirname(absolute));
    return folder === null || folder === 'silent' ? absolute : join(folder, basename(absolute));
  };
}

/** Of the disks of this computer. */
export const realPath = createFindPath();
