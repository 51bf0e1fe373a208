import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ChangedElsewhere,
  type PreparedWrite,
  prepareWrite,
  removeLeftBehindOf,
  syncFolder,
  withRetries,
  writeFileAtomic,
} from '../../../engine/store/atomic-write.ts';
import { hashOfFile } from '../../../engine/store/file-hash.ts';
import type { KeepAlive, UserFiles } from '../../processes/user-files.ts';

export interface Replacement {
  files: readonly { bytes: Uint8Array; to: string }[];
  /** Destination folder of all files; created when missing. */
  folder: string;
  /** New folder of the app. Existing files are copied to it, under their names, until all are replaced. */
  backupFolder: string;
  /**
   * Whether an existing file may be replaced, given its SHA-256 in hexadecimal digits. Called with the hash of the
   * backup; a file that changes afterwards is kept.
   */
  mayReplace: (to: string, sha256: string) => Promise<boolean>;
  isCancelled: () => boolean;
}

/** Why the files were not replaced. */
export interface FailedReplacement {
  /**
   * `cancelled`: by the user; `stays`: the existing file that may not be replaced; otherwise the path that could not be
   * written and the error.
   */
  reason: 'cancelled' | { stays: string } | { file: string; detail: string };
  /**
   * Paths that may hold an export after all: the former file could not be restored, or that is unknown. The backup
   * folder then stays.
   */
  notRestored: readonly string[];
}

/**
 * Replaces all files or none. Former files are restored when one can't be written, even when others were already
 * replaced (on Windows another program may hold a file). A folder that stops responding is given up; when it responds
 * later, the former files are restored. null: success.
 */
export async function replaceFiles(places: Replacement, userFiles: UserFiles): Promise<FailedReplacement | null> {
  /** Paths that were or are being replaced. */
  const begun: string[] = [];
  const given = { up: false };
  const removeBackup = () => rm(places.backupFolder, { recursive: true, force: true }).catch(() => undefined);
  const end = await userFiles.run(
    places.folder,
    (alive) => replaceAll({ ...places, begun, alive, unwanted: () => given.up || places.isCancelled() }),
    // The user has seen where the backup is: it stays while it is the only copy.
    (late) => void ((late === 'taken' || late.notRestored.length === 0) && removeBackup()),
  );
  given.up = end === null;
  const outcome = end ?? { reason: { file: places.folder, detail: 'ETIMEDOUT' }, notRestored: [...begun] };
  if (outcome === 'taken' || (end !== null && outcome.notRestored.length === 0)) await removeBackup();
  if (outcome === 'taken') return null;
  return places.isCancelled() && outcome.notRestored.length === 0 ? { reason: 'cancelled', notRestored: [] } : outcome;
}

interface ReplacementRun extends Replacement {
  begun: string[];
  alive: KeepAlive;
  unwanted: () => boolean;
}

const CANCELLED = Symbol('unwanted');

/** The existing file may not be replaced, or changed since its backup. */
class ProtectedFile extends Error {}

async function replaceAll({
  files,
  folder,
  backupFolder,
  mayReplace,
  begun,
  alive,
  unwanted,
}: ReplacementRun): Promise<FailedReplacement | 'taken'> {
  const prepared: PreparedWrite[] = [];
  const replaced: ReplacedFile[] = [];
  let file = folder;
  const checkWanted = (): void => {
    alive();
    if (unwanted()) throw CANCELLED;
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const { bytes, to } of files) {
      file = to;
      checkWanted();
      const there = await stat(to).catch(() => null);
      if (there?.isDirectory()) throw Object.assign(new Error(to), { code: 'EISDIR' });
      prepared.push(await prepareWrite(to, bytes, checkWanted));
    }
    await mkdir(backupFolder, { recursive: true });
    const formers: (Backup | null)[] = [];
    for (const { to } of files) {
      file = to;
      const former = await backUp(to, join(backupFolder, basename(to)), checkWanted);
      if (former && !(await mayReplace(to, former.sha256))) throw new ProtectedFile(to);
      formers.push(former);
    }
    for (const [index, one] of prepared.entries()) {
      file = one.path;
      checkWanted();
      begun.push(one.path);
      const former = formers[index] ?? null;
      await one.commit(async () => {
        // A change by another program since then has no backup.
        if ((await hashOrNull(one.path, alive)) !== (former?.sha256 ?? null)) throw new ProtectedFile(one.path);
      });
      replaced.push({ to: one.path, bytes: files[index]?.bytes ?? new Uint8Array(), former: former?.path ?? null });
    }
    checkWanted();
    await syncFolder(folder);
    for (const { to } of files) {
      alive();
      await removeLeftBehindOf(to, Date.now());
    }
    return 'taken';
  } catch (error) {
    for (const one of prepared) await one.discard().catch(() => undefined);
    const notRestored: string[] = [];
    for (const place of replaced) {
      alive();
      if (!(await restore(place))) notRestored.push(place.to);
    }
    const { code, place } = error as NodeJS.ErrnoException & { place?: string };
    const failed = { file: place ?? file, detail: code ?? String(error) };
    const reason = error === CANCELLED ? 'cancelled' : error instanceof ProtectedFile ? { stays: file } : failed;
    return { reason, notRestored };
  }
}

interface ReplacedFile {
  to: string;
  /** The new content. */
  bytes: Uint8Array;
  /** Path of the backup of the former file; null: there was none. */
  former: string | null;
}

/** null: there is no such file. */
function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** SHA-256 in hexadecimal digits; null: there is no such file. */
function hashOrNull(path: string, alive: KeepAlive): Promise<string | null> {
  return hashOfFile(path, alive).catch(nullIfMissing);
}

/** Restores the former file and returns whether that succeeded. A file that another program wrote since stays. */
async function restore({ to, bytes, former }: ReplacedFile): Promise<boolean> {
  const look = async (): Promise<void> => {
    const there = await readFile(to).catch(nullIfMissing);
    if (!there?.equals(bytes)) throw new ChangedElsewhere(to);
  };
  try {
    if (former !== null) await writeFileAtomic(to, await readFile(former), undefined, look);
    else
      await withRetries(async () => {
        await look();
        await rm(to);
      });
    return true;
  } catch (error) {
    if (error instanceof ChangedElsewhere) return true;
    console.error(error);
    return false;
  }
}

/** Copy of a former file. */
interface Backup {
  path: string;
  sha256: string;
}

/** null: there is no such file. */
async function backUp(path: string, to: string, alive: KeepAlive): Promise<Backup | null> {
  const parts: Buffer[] = [];
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) {
      parts.push(part as Buffer);
      hash.update(part as Buffer);
      alive();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    await writeFile(to, parts);
  } catch (error) {
    // The error concerns the disk of the backup, not that of the export.
    throw Object.assign(error as Error, { place: to });
  }
  return { path: to, sha256: hash.digest('hex') };
}
