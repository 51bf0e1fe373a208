import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import { carryOut } from './carry-out.ts';
import { uninterrupted } from './interruption.ts';
import type { LibraryCache } from './library-cache.ts';
import { type LibraryChange, planChange, type ReadState } from './plan-change.ts';
import type { StoreProblem } from './problems.ts';
import { sha256Of } from './sha256.ts';

/**
 * Carries out a change. Returns the content of each written file that needs no parsing, with its hash, so that the next scan
 * of the library reuses it.
 */
export async function commitChange(
  state: ReadState,
  change: LibraryChange,
): Promise<Result<LibraryCache, StoreProblem>> {
  const planned = planChange(state, change);
  if (!planned.ok) return planned;
  const { write, remove, keep, images, known: certain } = planned.value;
  const isInside = createInsideCheck(state.dir);
  for (const path of [...write.keys(), ...remove, ...keep.keys(), ...images.keys()])
    if (!isInside(path)) return refused({ code: 'path-outside', values: { file: path } });
  const before = new Map<string, Buffer | undefined>();
  for (const path of [...write.keys(), ...remove]) {
    const found = readIfThere(join(state.dir, path));
    const known = state.hashes.get(path);
    if (known === undefined && found) return refused({ code: 'file-in-the-way', values: { file: path } });
    if (known !== undefined && (!found || sha256Of(found) !== known))
      return refused({ code: 'changed-elsewhere', values: { file: path } });
    before.set(path, found);
    // Unchanged bytes are not written again, because a synchroniser would copy them.
    const text = write.get(path);
    if (text !== undefined && found?.equals(Buffer.from(text))) write.delete(path);
  }
  const carried = await uninterrupted(() => carryOut(state, { write, remove, keep, images }, before));
  if (!carried.ok) return carried;
  const written: LibraryCache = new Map();
  for (const [path, content] of certain) {
    const text = write.get(path);
    if (text === undefined) continue;
    // If another program may have written it, no file has this size and time, and the scan compares its hash.
    const { size, changed } = carried.value.get(path) ?? { size: -1, changed: -1 };
    written.set(path, { size, changed, hash: sha256Of(text), ...content });
  }
  return done(written);
}

/** Creates a check that a path stays in the library, also through symbolic links. Checks each folder once. */
function createInsideCheck(dir: string): (path: string) => boolean {
  /** By path inside the library. Nothing below a missing folder exists. */
  const checked = new Map<string, { isInside: boolean; exists: boolean }>([['', { isInside: true, exists: true }]]);
  const check = (path: string): { isInside: boolean; exists: boolean } => {
    const known = checked.get(path);
    if (known) return known;
    const end = path.lastIndexOf('/');
    const above = check(path.slice(0, Math.max(0, end)));
    const isName = isFileName(path.slice(end + 1));
    const found = above.exists && isName ? inspectPart(dir, path) : { isInside: isName, exists: false };
    const result = { ...found, isInside: found.isInside && above.isInside };
    checked.set(path, result);
    return result;
  };
  return (path) => path !== '' && !path.startsWith('/') && check(path).isInside;
}

function isFileName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.includes('\\');
}

function inspectPart(dir: string, path: string): { isInside: boolean; exists: boolean } {
  const place = join(dir, path);
  let isLink: boolean;
  try {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (!found) return { isInside: true, exists: false };
    isLink = found.isSymbolicLink();
  } catch {
    return { isInside: true, exists: false };
  }
  if (!isLink) return { isInside: true, exists: true };
  const inside = relative(dir, realpathIfThere(place) ?? '/');
  const isOutside = inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || inside.startsWith('/');
  return { isInside: !isOutside, exists: true };
}

function realpathIfThere(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): Buffer | undefined {
  // A folder in its place makes the rename fail, and then everything is undone.
  return isFile(path) ? readFileSync(path) : undefined;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
