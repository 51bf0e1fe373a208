import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { withTimeout } from '../../../engine/jobs/awake-timer.ts';
import { readAtMost } from '../../../engine/store/read-at-most.ts';
import type { OpenedDraft } from '../../ipc/contract.ts';
import { readCacheFile, sha256, writeCacheFile } from './cache-file.ts';

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `hash`: SHA-256 of the document's file. `pictures`: hashes of the pictures in the draft. `sum`: SHA-256 of `draft`,
 * its JSON, which proves that the file is intact. The shape of the draft is not validated again: it was when a process
 * read or wrote it.
 */
const cachedDraftSchema = z.strictObject({
  app: z.string(),
  file: z.string(),
  hash: sumSchema,
  pictures: z.array(sumSchema),
  sum: sumSchema,
  draft: z.string(),
});
type CachedDraft = z.infer<typeof cachedDraftSchema>;
const describedSchema = z.looseObject({ images: z.record(z.string(), z.unknown()) });

/**
 * Cache of the drafts that the user opened or saved last, each with the hash of its file. A document whose file is
 * unchanged shows before the saving process has started.
 */
export interface DraftCache {
  /** null: not cached by this build of the app, or the file has changed or does not respond. */
  find: (path: string) => Promise<OpenedDraft | null>;
  /** Remembers the content of a file that a window shows. `write` stores it on disk. */
  remember: (path: string, draft: string, hash: string) => void;
  /** The user removed this document from the recent ones. */
  forget: (path: string) => void;
  /**
   * Stores the remembered drafts and removes old ones, when a window closes or the app quits. Never throws: the cache
   * only saves time.
   */
  write: () => void;
}

interface Options {
  /** Folder of the cache. */
  folder: string;
  /** Folder of pictures. A draft with a missing or damaged picture is not served from the cache. */
  pictures: string;
  /** Id of the build of the app. */
  app: string;
  /** Days that drafts are kept, the same as versions of documents. */
  days: () => number;
}

/** Milliseconds that the file may take to read. A slow share is left to the saving process, which may wait. */
const MAX_WAIT = 1_000;
/** Bytes of a file, and UTF-16 units of a draft. Beyond this, reading here takes longer than starting the process. */
const MAX_SIZE = 4_000_000;
const MAX_DRAFTS = 5;
const DAY = 24 * 60 * 60_000;

export function openDraftCache({ folder, pictures, app, days }: Options): DraftCache {
  const remembered = new Map<string, { draft: string; hash: string }>();
  const fileOf = (path: string) => join(folder, `${sha256(path)}.json`);

  const read = (path: string): CachedDraft | null => {
    const kept = readCacheFile(fileOf(path), cachedDraftSchema);
    const isRight = kept !== null && kept.app === app && kept.file === path && kept.sum === sha256(kept.draft);
    return isRight ? kept : null;
  };
  const forget = (path: string): void => {
    remembered.delete(path);
    remove(fileOf(path));
  };
  /** Returns the written cache file, or none when the draft does not say which pictures it has. */
  const writeOne = (path: string, { draft, hash }: { draft: string; hash: string }): string[] => {
    const described = describedSchema.safeParse(JSON.parse(draft));
    if (!described.success) return [];
    const kept: CachedDraft = {
      app,
      file: path,
      hash,
      pictures: Object.keys(described.data.images),
      sum: sha256(draft),
      draft,
    };
    writeCacheFile(fileOf(path), kept);
    return [fileOf(path)];
  };
  return {
    find: async (path) => {
      const found = await responseOrNull(stat(path));
      if (found === null) return null;
      if (found.size > MAX_SIZE) {
        forget(path);
        return null;
      }
      const kept = read(path);
      if (!kept) return null;
      const [bytes, areThere] = await Promise.all([
        responseOrNull(readAtMost(path, MAX_SIZE)),
        responseOrNull(hasPictures(pictures, kept.pictures)),
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
    remember: (path, draft, hash) => {
      remembered.delete(path);
      if (draft.length > MAX_SIZE) return;
      remembered.set(path, { draft, hash });
      for (const oldest of [...remembered.keys()].slice(0, -MAX_DRAFTS)) remembered.delete(oldest);
    },
    forget,
    write: () => {
      try {
        const now = [...remembered].flatMap(([path, one]) => writeOne(path, one));
        removeOld(folder, { now, app, days: days() });
      } catch (error) {
        console.error(error);
      }
      remembered.clear();
    },
  };
}

/** null: the disk failed or took too long. */
function responseOrNull<Value>(response: Promise<Value>): Promise<Value | null> {
  const settled = response.catch(() => null);
  return withTimeout(settled, MAX_WAIT, null);
}

/** Whether all pictures are there with the right content. Together they are no larger than a file that is read here. */
async function hasPictures(folder: string, hashes: readonly string[]): Promise<boolean> {
  let left = MAX_SIZE;
  for (const hash of hashes) {
    const bytes = await readAtMost(join(folder, hash), left);
    left -= bytes.length;
    if (left < 0 || sha256(bytes) !== hash) return false;
  }
  return true;
}

/** `now`: files that were just written. Files of other builds are removed: no build reads them. */
function removeOld(folder: string, { now, app, days }: { now: readonly string[]; app: string; days: number }): void {
  const newestFirst = cacheFiles(folder)
    // A time in the future comes from a wrong clock.
    .map((path) => ({ path, age: Math.abs(Date.now() - modifiedAt(path)) }))
    .sort((a, b) => a.age - b.age);
  const others = newestFirst.filter(({ path }) => !now.includes(path));
  const isOld = ({ path, age }: (typeof others)[number], place: number) =>
    now.length + place >= MAX_DRAFTS || age > days * DAY || readCacheFile(path, cachedDraftSchema)?.app !== app;
  for (const { path } of others.filter(isOld)) remove(path);
}

function cacheFiles(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Milliseconds since 1970; 0 when unknown (such as a link to itself), so that it counts as old. */
function modifiedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Marks the file as just opened. */
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
