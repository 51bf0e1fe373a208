import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFileAtOnce } from '../../engine/store/open-file.ts';
import { readAtMost } from '../../engine/store/read-at-most.ts';
import type { OpenedDraft } from '../ipc/contract.ts';
import { afterAwake } from '../processes/awake-timer.ts';

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `hash`: SHA-256 of the document's file. `pictures`: hashes of those that the draft describes. `sum`: SHA-256 of `draft`, which is
 * its JSON as a window had it: what is read is whole. Of what shape it is, the window sees by its schema.
 */
const keptSchema = z.strictObject({
  app: z.string(),
  file: z.string(),
  hash: sumSchema,
  pictures: z.array(sumSchema),
  sum: sumSchema,
  draft: z.string(),
});
const describedSchema = z.looseObject({ images: z.record(z.string(), z.unknown()) });

/**
 * The drafts of documents that a person opened or saved last, each beside the hash of its file. One whose file still is that
 * very file shows before the process is there that reads documents.
 */
export interface KeptDrafts {
  /** null: nothing is kept for this file by this build of the app, or the file is another one by now, or does not say. */
  of: (path: string) => Promise<OpenedDraft | null>;
  /** What the file holds, and that a window shows as it stands. It is written down in a pause, or by `write`. */
  know: (path: string, draft: string, hash: string) => void;
  /** What is known is written down now: a window is left, or the app ends. */
  write: () => void;
}

interface Options {
  /** The app's own folder for them. */
  folder: string;
  /** The app's own folder of pictures: one that is not there has to be taken out of the file. */
  pictures: string;
  /** The build of the app. */
  app: string;
  /** Milliseconds of a pause. */
  pause?: number;
}

const PAUSE = 5_000;
/** Milliseconds in which the disk has to give the file: a share that is away is asked by a process that may wait for it. */
const PATIENCE = 1_000;
/** Bytes of a file, and UTF-16 units of a draft: a larger one costs more here than a process that starts. */
const LARGEST = 4_000_000;
const MOST = 5;

export function keepDrafts({ folder, pictures, app, pause = PAUSE }: Options): KeptDrafts {
  const known = new Map<string, { draft: string; hash: string }>();
  /** The hash of each file whose draft stands written down. */
  const written = new Map<string, string>();
  let stop = (): void => undefined;
  const fileOf = (path: string) => join(folder, `${sumOf(path)}.json`);

  const read = (path: string): z.infer<typeof keptSchema> | null => {
    try {
      const kept = keptSchema.parse(JSON.parse(readFileAtOnce(fileOf(path)).toString('utf8')));
      const isRight = kept.app === app && kept.file === path && kept.sum === sumOf(kept.draft);
      return isRight && kept.pictures.every((hash) => existsSync(join(pictures, hash))) ? kept : null;
    } catch {
      // Nothing was kept, or something else stands there: the file is read.
      return null;
    }
  };
  const writeOne = (path: string, { draft, hash }: { draft: string; hash: string }): void => {
    if (draft.length > LARGEST || written.get(path) === hash) return;
    const { images } = describedSchema.parse(JSON.parse(draft));
    const kept = { app, file: path, hash, pictures: Object.keys(images), sum: sumOf(draft), draft };
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${fileOf(path)}.new`, JSON.stringify(kept), { mode: 0o600 });
    renameSync(`${fileOf(path)}.new`, fileOf(path));
    written.set(path, hash);
    forgetOldest(folder);
  };
  const write = (): void => {
    stop();
    for (const [path, one] of known)
      try {
        writeOne(path, one);
      } catch (error) {
        // A full disk: the next start reads the file.
        console.error(error);
      }
    known.clear();
  };
  return {
    of: async (path) => {
      const kept = read(path);
      if (kept === null || (await hashOf(path)) !== kept.hash) return null;
      written.set(path, kept.hash);
      return { draft: kept.draft, hash: kept.hash, repaired: [], notShown: [], carrier: null };
    },
    know: (path, draft, hash) => {
      known.set(path, { draft, hash });
      stop();
      stop = afterAwake(pause, write);
    },
    write,
  };
}

/** null: it is too large to be read here, or the disk does not give it in time. */
async function hashOf(path: string): Promise<string | null> {
  let stop = (): void => undefined;
  const tired = new Promise<null>((done) => {
    stop = afterAwake(PATIENCE, () => done(null));
  });
  const bytes = await Promise.race([readAtMost(path, LARGEST).catch(() => null), tired]);
  stop();
  return bytes && bytes.length <= LARGEST ? sumOf(bytes) : null;
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function forgetOldest(folder: string): void {
  const newestFirst = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }))
    .sort((a, b) => b.changed - a.changed);
  for (const { path } of newestFirst.slice(MOST)) rmSync(path, { force: true });
}
