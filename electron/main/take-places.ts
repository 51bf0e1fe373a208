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
} from '../../engine/store/atomic-write.ts';
import { hashOfFile } from '../../engine/store/file-hash.ts';
import type { Alive, UserFiles } from '../processes/user-files.ts';

export interface Places {
  files: readonly { bytes: Uint8Array; to: string }[];
  /** Where all of them go; it is made where it is not there. */
  folder: string;
  /** A folder of the app's own that is not there yet: what stood in their places is kept in it, under its name, until all of them do. */
  aside: string;
  /**
   * Whether what stands in a place may go: its SHA-256 in hexadecimal digits. It is asked of what is kept aside; what another
   * program wrote there until directly before its place is taken stays.
   */
  mayReplace: (to: string, sha256: string) => Promise<boolean>;
  cancelled: () => boolean;
}

/** Why they do not stand there. */
export interface Untaken {
  /**
   * `cancelled`: a person stopped it; `stays`: the file there that may not go; else where nothing could be written, and what
   * the system said.
   */
  why: 'cancelled' | { stays: string } | { file: string; detail: string };
  /**
   * Places that may hold what was exported all the same: what stood there could not be put back, or it is not known whether it
   * was. Then `aside` stays, with all that stood there.
   */
  notBack: readonly string[];
}

/**
 * All of them or none. What stood there before stays where one can't be written, also where that is found out only when others
 * have taken their places (a reader that holds a file on Windows). A folder that says nothing more is given up; when it answers
 * after all, what was taken is given back. null: all of them stand there.
 */
export async function takePlaces(places: Places, userFiles: UserFiles): Promise<Untaken | null> {
  /** Places that were taken, or are being. */
  const begun: string[] = [];
  const given = { up: false };
  const clean = () => rm(places.aside, { recursive: true, force: true }).catch(() => undefined);
  const end = await userFiles.work(
    places.folder,
    (alive) => take({ ...places, begun, alive, unwanted: () => given.up || places.cancelled() }),
    // A person was told of what is kept: it stays while it is the only copy of anything.
    (late) => void ((late === 'taken' || late.notBack.length === 0) && clean()),
  );
  given.up = end === null;
  const outcome = end ?? { why: { file: places.folder, detail: 'ETIMEDOUT' }, notBack: [...begun] };
  if (outcome === 'taken' || (end !== null && outcome.notBack.length === 0)) await clean();
  if (outcome === 'taken') return null;
  return places.cancelled() && outcome.notBack.length === 0 ? { why: 'cancelled', notBack: [] } : outcome;
}

interface Taking extends Places {
  begun: string[];
  alive: Alive;
  unwanted: () => boolean;
}

const UNWANTED = Symbol('unwanted');

/** What stands there may not be replaced, or is not what was kept aside of it. */
class StaysThere extends Error {}

async function take({ files, folder, aside, mayReplace, begun, alive, unwanted }: Taking): Promise<Untaken | 'taken'> {
  const prepared: PreparedWrite[] = [];
  const taken: Place[] = [];
  let file = folder;
  const goOn = (): void => {
    alive();
    if (unwanted()) throw UNWANTED;
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const { bytes, to } of files) {
      file = to;
      goOn();
      const there = await stat(to).catch(() => null);
      if (there?.isDirectory()) throw Object.assign(new Error(to), { code: 'EISDIR' });
      prepared.push(await prepareWrite(to, bytes, goOn));
    }
    await mkdir(aside, { recursive: true });
    const formers: (Former | null)[] = [];
    for (const { to } of files) {
      file = to;
      const former = await setAside(to, join(aside, basename(to)), goOn);
      if (former && !(await mayReplace(to, former.sha256))) throw new StaysThere(to);
      formers.push(former);
    }
    for (const [index, one] of prepared.entries()) {
      file = one.path;
      goOn();
      begun.push(one.path);
      const former = formers[index] ?? null;
      await one.commit(async () => {
        // What another program wrote since is kept nowhere.
        if ((await hashOfThere(one.path, alive)) !== (former?.sha256 ?? null)) throw new StaysThere(one.path);
      });
      taken.push({ to: one.path, bytes: files[index]?.bytes ?? new Uint8Array(), former: former?.path ?? null });
    }
    goOn();
    await syncFolder(folder);
    for (const { to } of files) {
      alive();
      await removeLeftBehindOf(to, Date.now());
    }
    return 'taken';
  } catch (error) {
    for (const one of prepared) await one.discard().catch(() => undefined);
    const notBack: string[] = [];
    for (const place of taken) {
      alive();
      if (!(await giveBack(place))) notBack.push(place.to);
    }
    const { code, place } = error as NodeJS.ErrnoException & { place?: string };
    const failed = { file: place ?? file, detail: code ?? String(error) };
    const why = error === UNWANTED ? 'cancelled' : error instanceof StaysThere ? { stays: file } : failed;
    return { why, notBack };
  }
}

interface Place {
  to: string;
  /** What stands there now. */
  bytes: Uint8Array;
  /** Where its former file is kept; null where there was none. */
  former: string | null;
}

/** null: there is nothing. */
function orNothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Its SHA-256 in hexadecimal digits; null: there is nothing. */
function hashOfThere(path: string, alive: Alive): Promise<string | null> {
  return hashOfFile(path, alive).catch(orNothing);
}

/** Puts back what stood there; says whether it went well. What another program wrote there since is left alone. */
async function giveBack({ to, bytes, former }: Place): Promise<boolean> {
  const look = async (): Promise<void> => {
    const there = await readFile(to).catch(orNothing);
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

/** What stood in a place, kept aside. */
interface Former {
  path: string;
  sha256: string;
}

/** null: there is nothing. */
async function setAside(path: string, to: string, alive: Alive): Promise<Former | null> {
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
    // Of this disk, and not of the one that the documents go to.
    throw Object.assign(error as Error, { place: to });
  }
  return { path: to, sha256: hash.digest('hex') };
}
