import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readJournal } from './journal.ts';

const DAY = 24 * 60 * 60_000;
/** Milliseconds that a picture stays after it was last asked for, before the app started. */
const KEPT_UNUSED = 30 * DAY;

const HASH = /^[0-9a-f]{64}$/;
const HASHES = /[0-9a-f]{64}/g;
/** A picture that is being taken away. */
const GOING = '.going';

export interface PictureUse {
  /** The app's own data: pictures, versions, and the journals of documents and forms. */
  data: string;
  /** Milliseconds since 1970. What was asked for since then may be shown in a window now. */
  appStarted: number;
  /** Waited for between two files, so that whoever has words to keep comes first. */
  pause: () => Promise<void>;
}

/**
 * Takes away the pictures that nothing asked for in the thirty days before the app started, and that no version, no journal of
 * a document and no journal of a form names. Throws where any of those can't be read: then nobody knows, and all pictures stay.
 */
export async function removeUnusedPictures({ data, appStarted, pause }: PictureUse): Promise<void> {
  const folder = join(data, 'pictures');
  bringBack(folder);
  const before = appStarted - KEPT_UNUSED;
  const unused = new Set(namesIn(folder).filter((name) => HASH.test(name) && lastUsed(join(folder, name)) < before));
  const isNamed = (text: string): void => {
    for (const [hash] of text.matchAll(HASHES)) unused.delete(hash);
  };
  for (const file of [...filesBelow(join(data, 'journal')), ...filesBelow(join(data, 'forms'))]) {
    if (unused.size === 0) return;
    const bytes = await readFile(file);
    // As it stands there, and what comes of it: a change holds the half of a name where the other half was there before.
    isNamed(bytes.toString('latin1'));
    isNamed(readJournal(bytes).text ?? '');
    await pause();
  }
  // After the journals: what a person lets go of there stands among the versions first.
  for (const file of filesBelow(join(data, 'versions'))) {
    if (unused.size === 0) return;
    isNamed(await unzipped(await readFile(file)));
    await pause();
  }
  for (const hash of unused) {
    take(join(folder, hash), before);
    await pause();
  }
}

/** Another process may ask for it at this very moment: then its file bears that moment, wherever it stands. */
function take(path: string, before: number): void {
  try {
    renameSync(path, path + GOING);
    if (lastUsed(path + GOING) < before) rmSync(path + GOING);
    else renameSync(path + GOING, path);
  } catch {
    // Held by another program: the next start comes by again.
  }
}

/** The app stopped while it took these away: whether something asked for them is looked at anew. */
function bringBack(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!name.endsWith(GOING)) continue;
    const path = join(folder, name.slice(0, -GOING.length));
    if (existsSync(path)) rmSync(join(folder, name));
    else renameSync(join(folder, name), path);
  }
}

/** '' for a damaged version: nothing can be brought back from it. */
async function unzipped(bytes: Uint8Array): Promise<string> {
  try {
    return (await promisify(gunzip)(bytes)).toString('latin1');
  } catch {
    return '';
  }
}

/** The files in the folders of a folder. */
function filesBelow(folder: string): string[] {
  return namesIn(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? readdirSync(join(folder, name)).map((file) => join(folder, name, file))
      : [],
  );
}

/** Empty where there is no such folder; throws where there is one that can't be read. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function lastUsed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}
