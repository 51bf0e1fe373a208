import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HandedOver } from './handed-over.ts';
import type { Lookups } from './lookups.ts';
import type { FindPath } from './real-path.ts';
import type { Windows } from './windows.ts';

/** Milliseconds in which most disks say where a file stands. */
const MOMENT = 300;
const SLOW = Symbol('slow');

interface Options {
  windows: Pick<Windows, 'all' | 'claim' | 'fileOf' | 'front' | 'show'>;
  lookups: Lookups;
  handed: Pick<HandedOver, 'hand' | 'keeps'>;
  findPath: FindPath;
  moment?: number;
}

/** Opens a file that comes from outside: from the command line, another start, the system or the menu. */
export function openFileFor({
  windows,
  lookups,
  handed,
  findPath,
  moment = MOMENT,
}: Options): (file: string) => Promise<void> {
  /** The window that was there first knows its file, or will never. */
  let begun: Promise<void> = Promise.resolve();
  return async (file) => {
    const asked = resolve(file);
    const finding = findPath(file);
    const soon = await Promise.race([finding, pause(moment, SLOW)]);
    const waiting = lookups.waiting(asked);
    if (waiting !== null) return windows.front(waiting);
    // Its window is there first, and says which document it waits for.
    if (soon === SLOW && windows.all().length === 0) {
      const window = windows.show(null).webContents.id;
      lookups.begin(window, asked, finding);
      // Asked for by another name from here on, it is in that window: the page may ask for it much later.
      begun = finding.then((path) => {
        if (lookups.asked(window) === asked && windows.fileOf(window) === null) windows.claim(window, path);
      });
      return;
    }
    const path = await finding;
    // It may be the same file by another name, of which the disk has not said so yet.
    await begun;
    // The app ends meanwhile: a window of its own would hold that up, or go with it.
    if (handed.keeps()) return handed.hand(asked);
    // One that is not there gets its window too, which says so.
    windows.show(path);
  };
}
