import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withRetries } from './atomic-write.ts';

/** Milliseconds between two updates of the lock file by the owner of the lock. */
const SIGN_OF_LIFE = 250;
/** Milliseconds without an update after which a lock file has no owner: its process was killed. */
const SILENCE = 2_000;
/**
 * Milliseconds between two checks for other lock files, at first and later. A random addition of up to the same time
 * separates two waiting processes.
 */
const LOOK = 10;
const LATER_LOOK = 160;
/** Milliseconds between two checks after which the waiting process itself did not run: the computer slept. */
const GAP = 1_000;
/** Milliseconds after which the work is done without the lock. */
const LONGEST_WAIT = 60_000;

/** A lock between all programs of this user on this computer. */
export interface Turns {
  /**
   * Does the work while no other process holds the lock; others wait until it is done. Calls `alive` while it waits, because
   * waiting does not mean that the disk is silent.
   */
  take: <Value>(work: () => Promise<Value>, alive?: () => void) => Promise<Value>;
}

/**
 * Creates a lock of lock files in a shared folder. A process writes a lock file with a unique name before it checks for
 * others; if two meet, both remove theirs and try again after a random time, so never both hold the lock. The owner's file
 * keeps growing. A file that does not grow for `silence` milliseconds, by the clock of the waiting process, belongs to a
 * killed process and is removed. If no lock file can be written (a full disk, a read-only folder), or the lock stays taken
 * for a minute, the work is done without it: writers also compare each file before they replace it.
 */
export function turnsAt(folder: string, silence: number = SILENCE): Turns {
  return {
    take: async (work, alive = () => undefined) => {
      const end = await claim(folder, silence, alive);
      try {
        return await work();
      } finally {
        await end();
      }
    },
  };
}

/** Takes the lock and returns the function that releases it. */
async function claim(folder: string, silence: number, alive: () => void): Promise<() => Promise<void>> {
  const isTaken = lookAt(folder, silence);
  const until = performance.now() + LONGEST_WAIT;
  for (let wait = LOOK; performance.now() < until; wait = Math.min(2 * wait, LATER_LOOK)) {
    if (!(await isTaken())) {
      const name = `${randomBytes(12).toString('hex')}.turn`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), '.', { flag: 'wx' });
      } catch {
        break;
      }
      if (!(await isTaken(name))) return held(join(folder, name));
      await remove(join(folder, name));
    }
    alive();
    await pause(wait + Math.random() * wait);
  }
  return async () => undefined;
}

function held(file: string): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const life = setInterval(() => {
    // Append without O_CREAT: a lock file that another process removed must not come back.
    last = appendFile(file, '.', { flag: constants.O_WRONLY | constants.O_APPEND }).catch(() => undefined);
  }, SIGN_OF_LIFE);
  return async () => {
    clearInterval(life);
    await last;
    await remove(file);
  };
}

/** A lock file that can't be removed expires. */
async function remove(file: string): Promise<void> {
  await withRetries(() => rm(file, { force: true })).catch(() => undefined);
}

/** Returns a check whether another live process has a lock file. */
function lookAt(folder: string, silence: number): (own?: string) => Promise<boolean> {
  const seen = new Map<string, { size: number; at: number }>();
  let last = performance.now();
  return async (own) => {
    let isTaken = false;
    // A monotonic clock, which no user can set.
    const now = performance.now();
    if (now - last > GAP) seen.clear();
    last = now;
    let names: string[];
    try {
      names = await readdir(folder);
    } catch (error) {
      return !isMissing(error);
    }
    for (const name of names) {
      if (name === own || !name.endsWith('.turn')) continue;
      const file = join(folder, name);
      try {
        const { size } = await stat(file);
        const before = seen.get(name);
        if (before?.size !== size) seen.set(name, { size, at: now });
        if (before?.size === size && now - before.at >= silence) await remove(file);
        else isTaken = true;
      } catch (error) {
        if (!isMissing(error)) isTaken = true;
      }
    }
    return isTaken;
  };
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
