import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, type Result } from '../core/result.ts';
import { type PreparedWrite, temporaryName, withRetries } from './atomic-write.ts';

/** A file and the path of the copy of its former content; null: there was no file. */
interface Replaced {
  path: string;
  former: string | null;
}

/**
 * Renames all prepared files to their destinations, or none: if one fails (on Windows, because another program has it open),
 * the files that were already replaced get their former content back. If restoring fails too, the former content stays
 * beside the file. Runs `last` after all renames, and also undoes them if `last` refuses or throws. Throws the errors of the
 * file system, with the `path` of the file.
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
    // A file that is still listed as replaced could not be restored, so its copy is the only former content.
    for (const one of kept)
      if (one.former !== null && !replaced.includes(one)) await rm(one.former, { force: true }).catch(() => undefined);
  }
}

/** Copies the file into its own folder: restoring it is then a rename, which needs no space on a full disk. */
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

/**
 * Restores files and removes each restored one from the list. A failure (another program has it open) does not stop the
 * others.
 */
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
