import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withTimeout } from '../../engine/jobs/awake-timer.ts';

/** Milliseconds in which a folder must respond before its files are read. */
const MAX_WAIT = 3_000;

/** Whether the folder of a file responds. */
export type CheckReachable = (file: string) => Promise<boolean>;

/**
 * Reading a file on a vanished network share blocks for minutes, and the journal with it. So its folder is read first,
 * with a time limit. There is one check of a folder at a time, because each one blocks a thread. 'No such folder'
 * counts as a response. `maxWait`: milliseconds.
 */
export function createReachableCheck(
  readFolder: (folder: string) => Promise<unknown> = stat,
  maxWait = MAX_WAIT,
): CheckReachable {
  const checks = new Map<string, Promise<boolean>>();
  return (file) => {
    const folder = dirname(file);
    const pending = checks.get(folder);
    if (pending) return pending;
    const response = readFolder(folder).then(
      () => true,
      () => true,
    );
    void response.then(() => checks.delete(folder));
    const reached = withTimeout(response, maxWait, false);
    checks.set(folder, reached);
    return reached;
  };
}
