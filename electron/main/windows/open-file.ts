import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FindPath } from '../security/real-path.ts';
import type { FileInbox } from '../startup/file-inbox.ts';
import type { PathLookups } from './path-lookups.ts';
import type { Windows } from './windows.ts';

/** Milliseconds in which most disks resolve a path. */
const FAST_RESPONSE = 300;
const SLOW = Symbol('slow');

interface Options {
  windows: Pick<Windows, 'all' | 'claim' | 'fileOf' | 'bringToFront' | 'show'>;
  lookups: PathLookups;
  handed: Pick<FileInbox, 'add' | 'isHolding'>;
  findPath: FindPath;
  moment?: number;
}

/** Opens a file from the command line, another start, the system or the menu. */
export function createFileOpener({
  windows,
  lookups,
  handed,
  findPath,
  moment = FAST_RESPONSE,
}: Options): (file: string) => Promise<void> {
  /** Resolves when the first window has claimed its file. */
  let firstClaim: Promise<void> = Promise.resolve();
  return async (file) => {
    const requested = resolve(file);
    const finding = findPath(file);
    const soon = await Promise.race([finding, pause(moment, SLOW)]);
    const waiting = lookups.findWaitingWindow(requested);
    if (waiting !== null) return windows.bringToFront(waiting);
    // The first window opens before a slow disk responds, and shows which document it waits for.
    if (soon === SLOW && windows.all().length === 0) {
      const window = windows.show(null).webContents.id;
      lookups.start(window, requested, finding);
      // Claims the file now: the page may request it much later.
      firstClaim = finding.then((path) => {
        if (lookups.getRequestedPath(window) === requested && windows.fileOf(window) === null)
          windows.claim(window, path);
      });
      return;
    }
    const path = await finding;
    // It may be the same file by another name.
    await firstClaim;
    // The app is quitting: a new window would delay that or close with it.
    if (handed.isHolding()) return handed.add(requested);
    // A missing file gets a window too, which reports that.
    windows.show(path);
  };
}
