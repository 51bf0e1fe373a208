import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Result } from '../core/result.ts';
import { type PreparedWrite, temporaryName, withRetries } from './atomic-write.ts';

/** A file, and where its former content is kept until all files have their places; null: there was none. */
interface Replaced {
  path: string;
  former: string | null;
}

/**
 * Gives all prepared files their places, or none: where one can't be written (another program has it open, on Windows), the
 * files that were replaced before it get their former content back. Of one that can't be put back the former content stays beside
 * it. `last` is done when all have their places; they are given up too where it is refused or throws. Throws what the file system
 * throws, with the `path` of the file that it was about.
 */
export async function commitAll<Problem>(
  prepared: readonly PreparedWrite[],
  last: () => Promise<Result<unknown, Problem>> = async () => done(null),
): Promise<Result<null, Problem>> {
  const kept: Replaced[] = [];
  const replaced: Replaced[] = [];
  let path = '';
  try {
    for (const one of prepared) {
      ({ path } = one);
      kept.push({ path, former: await keepFormer(path) });
    }
    for (const [index, one] of prepared.entries()) {
      ({ path } = one);
      await one.commit();
      const former = kept[index];
      if (former) replaced.push(former);
    }
    path = '';
    const ended = await last();
    if (!ended.ok) {
      await putBack(replaced);
      return ended;
    }
    replaced.length = 0;
    return done(null);
  } catch (error) {
    await putBack(replaced);
    throw path === '' ? error : Object.assign(error as Error, { path });
  } finally {
    for (const one of prepared) await one.discard().catch(() => undefined);
    // What is still listed as replaced could not be put back: its former content is nowhere else.
    for (const one of kept)
      if (one.former !== null && !replaced.includes(one)) await rm(one.former, { force: true }).catch(() => undefined);
  }
}

/** Beside its file: putting it back is a rename, which needs no room on a full disk. */
async function keepFormer(path: string): Promise<string | null> {
  const former = join(dirname(path), temporaryName(basename(path)));
  try {
    await copyFile(path, former);
    return former;
  } catch (error) {
    await rm(former, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes each file that it puts back off the list. One that fails (another program has it open) does not stop the others. */
async function putBack(replaced: Replaced[]): Promise<void> {
  for (const one of [...replaced]) {
    const { path, former } = one;
    try {
      await withRetries(() => (former === null ? rm(path, { force: true }) : rename(former, path)));
      replaced.splice(replaced.indexOf(one), 1);
    } catch {
      // It stays on the list.
    }
  }
}
