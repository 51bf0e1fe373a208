import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Result, refused } from '../core/result.ts';
import { carryOut } from './carry-out.ts';
import { uninterrupted } from './interruption.ts';
import { isWithin } from './is-within.ts';
import type { LibraryCache } from './library-cache.ts';
import type { StoreProblem } from './problems.ts';
import { sha256Of } from './sha256.ts';
import type { FileWrites, ReadState } from './to-files.ts';
import type { Turns } from './writing-turn.ts';

/** Library on disk: its folder, its write lock, and the SHA-256 of each file that was read, by path inside the library. */
export interface CommitState extends Pick<ReadState, 'hashes'> {
  dir: string;
  turns: Turns;
}

/**
 * Writes planned files, all or nothing. Refuses a file that changed since it was read. Returns each written file as the next
 * reading finds it.
 */
export async function commitFiles(
  state: CommitState,
  { write, remove, keep, images }: FileWrites,
): Promise<Result<LibraryCache, StoreProblem>> {
  const inspect = createPathInspector(state.dir);
  for (const path of [...write.keys(), ...remove, ...keep.keys(), ...images.keys()])
    if (!inspect(path).isInside) return refused({ code: 'path-outside', values: { file: path } });
  const before = new Map<string, Buffer | undefined>();
  const different = new Map<string, string>();
  for (const path of [...write.keys(), ...remove]) {
    const found = inspect(path).exists ? readIfThere(join(state.dir, path)) : undefined;
    const known = state.hashes.get(path);
    if (known === undefined && found) return refused({ code: 'file-in-the-way', values: { file: path } });
    if (known !== undefined && (!found || sha256Of(found) !== known))
      return refused({ code: 'changed-elsewhere', values: { file: path } });
    before.set(path, found);
    const text = write.get(path)?.text;
    // Unchanged bytes are not written again, because a synchroniser would copy them.
    if (text !== undefined && !found?.equals(Buffer.from(text))) different.set(path, text);
  }
  const carried = await uninterrupted(() => carryOut(state, { write: different, remove, keep, images }, before));
  if (!carried.ok) return carried;
  const written: LibraryCache = new Map();
  for (const [path, identity] of carried.value) {
    const file = write.get(path);
    const changed = new Date(identity.changed).toISOString();
    if (file) written.set(path, { ...identity, hash: sha256Of(file.text), ...file.content(changed) });
  }
  return done(written);
}

interface InspectedPath {
  /** The path stays in the library, also through symbolic links. */
  isInside: boolean;
  exists: boolean;
}

/** Looks at each path and each folder above it once. */
function createPathInspector(dir: string): (path: string) => InspectedPath {
  /** By path inside the library. Nothing below a missing folder exists. */
  const inspected = new Map<string, InspectedPath>([['', { isInside: true, exists: true }]]);
  const inspect = (path: string): InspectedPath => {
    const known = inspected.get(path);
    if (known) return known;
    const end = path.lastIndexOf('/');
    const above = inspect(path.slice(0, Math.max(0, end)));
    const isName = isFileName(path.slice(end + 1));
    const found = above.exists && isName ? inspectPart(dir, path) : { isInside: isName, exists: false };
    const result = { ...found, isInside: found.isInside && above.isInside };
    inspected.set(path, result);
    return result;
  };
  return (path) => (path === '' || path.startsWith('/') ? { isInside: false, exists: true } : inspect(path));
}

function isFileName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.includes('\\');
}

function inspectPart(dir: string, path: string): InspectedPath {
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
  const target = realpathIfThere(place);
  return { isInside: target !== undefined && isWithin(dir, target), exists: true };
}

function realpathIfThere(path: string): string | undefined {
  try {
    // As the folder of the library was resolved: on Windows the other way keeps the letter of a network drive.
    return realpathSync.native(path);
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
