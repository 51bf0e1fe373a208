import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which who has the turn says that it still does. */
const SIGN_OF_LIFE = 250;
/** Milliseconds of silence after which a claim is of nobody any more: its program was ended. */
const SILENCE = 5_000;
/** Milliseconds between two looks at the claims of others, and as many more at most: two who wait must not meet for ever. */
const LOOK = 10;

/** Takes turns at one thing with every other program of this person on this computer. */
export interface Turns {
  /** Does the work while nobody else does; whoever else asks waits until it is done. */
  take: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/**
 * Turns that are claimed by a file each in a folder that all who take them agree on. A claim bears a name that nobody else uses
 * and is made before the others are looked at: of two who meet, both step back and try again a moment later, so that never both
 * have the turn. A claim grows while its program lives. One that does not for `silence` milliseconds, by the clock of who waits,
 * is of a program that was ended: it counts no longer, and is removed. Where no claim can be made (a full disk, a folder that
 * may not be written), the work is done without: who writes still looks at what it replaces.
 */
export function turnsAt(folder: string, silence: number = SILENCE): Turns {
  return {
    take: async (work) => {
      const end = await claim(folder, silence);
      try {
        return await work();
      } finally {
        await end();
      }
    },
  };
}

async function claim(folder: string, silence: number): Promise<() => Promise<void>> {
  const name = `${randomBytes(12).toString('hex')}.turn`;
  const file = join(folder, name);
  const isTaken = lookAt(folder, name, silence);
  const end = () => rm(file, { force: true }).catch(() => undefined);
  try {
    await mkdir(folder, { recursive: true });
    for (;;) {
      if (!(await isTaken())) {
        await writeFile(file, '.', { flag: 'wx' });
        if (!(await isTaken())) break;
        await end();
      }
      await pause(LOOK + Math.random() * LOOK);
    }
  } catch {
    await end();
    return async () => undefined;
  }
  let last: Promise<unknown> = Promise.resolve();
  const life = setInterval(() => {
    // One that was removed as nobody's does not come back.
    last = appendFile(file, '.', { flag: constants.O_WRONLY | constants.O_APPEND }).catch(() => undefined);
  }, SIGN_OF_LIFE);
  return async () => {
    clearInterval(life);
    await last;
    await end();
  };
}

/** Whether anybody else who lives has a claim. */
function lookAt(folder: string, own: string, silence: number): () => Promise<boolean> {
  const seen = new Map<string, { size: number; at: number }>();
  return async () => {
    let isTaken = false;
    for (const name of await readdir(folder)) {
      if (name === own || !name.endsWith('.turn')) continue;
      const file = join(folder, name);
      const found = await stat(file).catch(() => null);
      if (!found) continue;
      const before = seen.get(name);
      // By a clock that nobody sets.
      const now = performance.now();
      if (before?.size !== found.size) seen.set(name, { size: found.size, at: now });
      if (before?.size === found.size && now - before.at >= silence)
        await rm(file, { force: true }).catch(() => undefined);
      else isTaken = true;
    }
    return isTaken;
  };
}
