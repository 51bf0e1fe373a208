import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import { carryOut } from './carry-out.ts';
import { uninterrupted } from './interruption.ts';
import type { LibraryCache } from './library-cache.ts';
import { type LibraryChange, planChange, type ReadState } from './plan-change.ts';
import type { StoreProblem } from './problems.ts';

/**
 * Carries out a change. Gives what the written files hold, by the hash of their bytes, for those of which it is certain:
 * whoever reads the library then need not parse them.
 */
export async function commitChange(
  state: ReadState,
  change: LibraryChange,
): Promise<Result<LibraryCache, StoreProblem>> {
  const planned = planChange(state, change);
  if (!planned.ok) return planned;
  const { write, remove, keep, images, known: certain } = planned.value;
  for (const path of [...write.keys(), ...remove, ...keep.keys(), ...images.keys()]) {
    const outside = leavesLibrary(state.dir, path);
    if (outside) return refused({ code: 'path-outside', values: { file: path } });
  }
  const before = new Map<string, Buffer | undefined>();
  for (const path of [...write.keys(), ...remove]) {
    const found = readIfThere(join(state.dir, path));
    const known = state.hashes.get(path);
    if (known === undefined && found) return refused({ code: 'file-in-the-way', values: { file: path } });
    if (known !== undefined && (!found || hashOf(found) !== known))
      return refused({ code: 'changed-elsewhere', values: { file: path } });
    before.set(path, found);
    // Unchanged bytes are not written again: a synchroniser would carry them round.
    const text = write.get(path);
    if (text !== undefined && found?.equals(Buffer.from(text))) write.delete(path);
  }
  const carried = await uninterrupted(() => carryOut(state, { write, remove, keep, images }, before));
  if (!carried.ok) return carried;
  const written: LibraryCache = new Map();
  for (const [path, content] of certain) {
    const text = write.get(path);
    // Size and time are those of no file: only the hash tells.
    if (text !== undefined) written.set(path, { size: -1, changed: -1, hash: hashOf(Buffer.from(text)), ...content });
  }
  return done(written);
}

/** True where the path, or a symbolic link on its way, leads out of the library. */
function leavesLibrary(dir: string, path: string): boolean {
  let place = dir;
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..' || part.includes('\\')) return true;
    place = join(place, part);
    let link: boolean;
    try {
      link = lstatSync(place).isSymbolicLink();
    } catch {
      return false;
    }
    if (link) {
      const inside = relative(dir, realpathIfThere(place) ?? '/');
      if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || inside.startsWith('/')) return true;
    }
  }
  return false;
}

function realpathIfThere(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): Buffer | undefined {
  // What is no file fails at its rename, and then all is undone.
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
