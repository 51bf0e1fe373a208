import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { readAtMost } from '../../engine/store/read-at-most.ts';
import type { OpenedDraft } from '../ipc/contract.ts';
import { readOwnCopy, sha256, writeOwnCopy } from './own-copy.ts';

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `hash`: SHA-256 of the document's file. `pictures`: hashes of those that the draft describes. `sum`: SHA-256 of `draft`, which is
 * its JSON as a window had it. Nobody checks its shape again: a process read or wrote it by its schema, and `sum` shows that it is
 * unchanged.
 */
const keptSchema = z.strictObject({
  app: z.string(),
  file: z.string(),
  hash: sumSchema,
  pictures: z.array(sumSchema),
  sum: sumSchema,
  draft: z.string(),
});
type Kept = z.infer<typeof keptSchema>;
const describedSchema = z.looseObject({ images: z.record(z.string(), z.unknown()) });

/**
 * The drafts of documents that a person opened or saved last, each beside the hash of its file. One whose file still is that
 * very file shows before the process is there that reads documents.
 */
export interface KeptDrafts {
  /** null: nothing is kept for this file by this build of the app, or the file is another one by now, or does not say. */
  of: (path: string) => Promise<OpenedDraft | null>;
  /** What the file holds, and that a window shows as it stands. Written down by `write`. */
  know: (path: string, draft: string, hash: string) => void;
  /** A person wants to see no more of this document. */
  forget: (path: string) => void;
  /**
   * A window was closed, or the app ends: what is known is written down, and what has had its time goes. It throws nothing: it
   * only saves time, and keeps nobody from ending.
   */
  write: () => void;
}

interface Options {
  /** The app's own folder for them. */
  folder: string;
  /** The app's own folder of pictures: one that is not there, or not whole, has to be taken out of the file. */
  pictures: string;
  /** The build of the app. */
  app: string;
  /** How long versions of documents are kept, and these no longer. */
  days: () => number;
}

/** Milliseconds in which the disk has to give the file: a share that is away is asked by a process that may wait for it. */
const PATIENCE = 1_000;
/** Bytes of a file, and UTF-16 units of a draft: a larger one costs more here than a process that starts. */
const LARGEST = 4_000_000;
const MOST = 5;
const DAY = 24 * 60 * 60_000;

export function keepDrafts({ folder, pictures, app, days }: Options): KeptDrafts {
  const known = new Map<string, { draft: string; hash: string }>();
  const fileOf = (path: string) => join(folder, `${sha256(path)}.json`);

  const read = (path: string): Kept | null => {
    const kept = readOwnCopy(fileOf(path), keptSchema);
    const isRight = kept !== null && kept.app === app && kept.file === path && kept.sum === sha256(kept.draft);
    return isRight ? kept : null;
  };
  const forget = (path: string): void => {
    known.delete(path);
    remove(fileOf(path));
  };
  /** The file that it stands in; none where it is no draft that says which pictures it has. */
  const written = (path: string, { draft, hash }: { draft: string; hash: string }): string[] => {
    const described = describedSchema.safeParse(JSON.parse(draft));
    if (!described.success) return [];
    const kept: Kept = {
      app,
      file: path,
      hash,
      pictures: Object.keys(described.data.images),
      sum: sha256(draft),
      draft,
    };
    writeOwnCopy(fileOf(path), kept);
    return [fileOf(path)];
  };
  return {
    of: async (path) => {
      const found = await inTime(stat(path));
      if (found === null) return null;
      if (found.size > LARGEST) {
        forget(path);
        return null;
      }
      const kept = read(path);
      if (!kept) return null;
      const [bytes, areThere] = await Promise.all([
        inTime(readAtMost(path, LARGEST)),
        inTime(areWhole(pictures, kept.pictures)),
      ]);
      if (!bytes || sha256(bytes) !== kept.hash || areThere !== true) return null;
      touch(fileOf(path));
      return {
        draft: kept.draft,
        hash: kept.hash,
        repaired: [],
        pictureWarnings: [],
        absentPictures: [],
        carrier: null,
      };
    },
    know: (path, draft, hash) => {
      known.delete(path);
      if (draft.length > LARGEST) return;
      known.set(path, { draft, hash });
      for (const oldest of [...known.keys()].slice(0, -MOST)) known.delete(oldest);
    },
    forget,
    write: () => {
      try {
        const now = [...known].flatMap(([path, one]) => written(path, one));
        removeOld(folder, { now, app, days: days() });
      } catch (error) {
        console.error(error);
      }
      known.clear();
    },
  };
}

/** null: the disk does not give it, or not in time. */
async function inTime<Value>(answer: Promise<Value>): Promise<Value | null> {
  let stop = (): void => undefined;
  const tired = new Promise<null>((done) => {
    stop = afterAwake(PATIENCE, () => done(null));
  });
  const first = await Promise.race([answer.catch(() => null), tired]);
  stop();
  return first;
}

/** The pictures of one document: they stand in its file too, and are no more than a file that is read here holds. */
async function areWhole(folder: string, hashes: readonly string[]): Promise<boolean> {
  let left = LARGEST;
  for (const hash of hashes) {
    const bytes = await readAtMost(join(folder, hash), left);
    left -= bytes.length;
    if (left < 0 || sha256(bytes) !== hash) return false;
  }
  return true;
}

/** `now`: those that were just written. What another build of the app wrote is read by nobody any more. */
function removeOld(folder: string, { now, app, days }: { now: readonly string[]; app: string; days: number }): void {
  const newestFirst = copiesIn(folder)
    // A time that lies ahead is of a clock that was wrong.
    .map((path) => ({ path, age: Math.abs(Date.now() - changed(path)) }))
    .sort((a, b) => a.age - b.age);
  const others = newestFirst.filter(({ path }) => !now.includes(path));
  const isOld = ({ path, age }: (typeof others)[number], place: number) =>
    now.length + place >= MOST || age > days * DAY || readOwnCopy(path, keptSchema)?.app !== app;
  for (const { path } of others.filter(isOld)) remove(path);
}

function copiesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Milliseconds since 1970; 0: what stands there does not say, as a link to itself, and is as old as can be. */
function changed(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** It was opened now. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch (error) {
    console.error(error);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    console.error(error);
  }
}
