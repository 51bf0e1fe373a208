import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withRetries } from './atomic-write.ts';

/** Milliseconds after which who has the turn says that it still does. */
const SIGN_OF_LIFE = 250;
/** Milliseconds of silence after which a claim is of nobody any more: its program was ended. */
const SILENCE = 2_000;
/** Milliseconds between two looks at the claims of others at first, and later; as many more at most, so that two who wait part. */
const LOOK = 10;
const LATER_LOOK = 160;
/** Milliseconds between two looks after which who waits was not there itself: the computer slept. */
const GAP = 1_000;
/** Milliseconds after which the work is done without a turn. */
const LONGEST_WAIT = 60_000;

/** Takes turns at one thing with every other program of this person on this computer. */
export interface Turns {
  /**
   * Does the work while nobody else does; whoever else asks waits until it is done. `alive` is told while it waits: it is not
   * the disk that is silent.
   */
  take: <Value>(work: () => Promise<Value>, alive?: () => void) => Promise<Value>;
}

/**
 * Turns that are claimed by a file each in a folder that all who take them agree on. A claim bears a name that nobody else uses
 * and is made before the others are looked at: of two who meet, both step back and try again a moment later, so that never both
 * have the turn. A claim grows while its program lives. One that does not for `silence` milliseconds, by the clock of who waits,
 * is of a program that was ended: it counts no longer, and is removed. Where no claim can be made (a full disk, a folder that
 * may not be written), or none comes within a minute, the work is done without: who writes still looks at what it replaces.
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

/** Gives what ends the claim. */
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
    // One that was removed as nobody's does not come back.
    last = appendFile(file, '.', { flag: constants.O_WRONLY | constants.O_APPEND }).catch(() => undefined);
  }, SIGN_OF_LIFE);
  return async () => {
    clearInterval(life);
    await last;
    await remove(file);
  };
}

/** One that stays counts for nobody after its silence. */
async function remove(file: string): Promise<void> {
  await withRetries(() => rm(file, { force: true })).catch(() => undefined);
}

/** Whether anybody else who lives has a claim. */
function lookAt(folder: string, silence: number): (own?: string) => Promise<boolean> {
  const seen = new Map<string, { size: number; at: number }>();
  let last = performance.now();
  return async (own) => {
    let isTaken = false;
    // By a clock that nobody sets.
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
