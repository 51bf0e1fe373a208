import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ORGANISATION_FILE } from './organisation.ts';
import { entriesOf, HISTORY_FOLDER, isOfOthers } from './scan-library.ts';

/** Stands for what a library's folder holds: another one when a file came, went or was written. */
export interface LibrarySignature {
  blocks: string;
  organisation: string;
}

const LOGO = /^inbreng-logo-/;

/**
 * Names, sizes and times of the files of a library, without reading any. null where the folder does not answer: that says
 * nothing about what it holds.
 */
export async function librarySignature(dir: string): Promise<LibrarySignature | null> {
  const blocks = createHash('sha256');
  const organisation = createHash('sha256');
  try {
    for (const name of await filesBelow(dir, '')) {
      const { size, mtimeMs } = await stat(join(dir, name));
      const part = name === ORGANISATION_FILE || LOGO.test(name) ? organisation : blocks;
      part.update(`${name}\n${size}\n${mtimeMs}\n`);
    }
  } catch {
    // Also where a file went between the list and the look: the next look sees a whole state.
    return null;
  }
  return { blocks: blocks.digest('hex'), organisation: organisation.digest('hex') };
}

/** In one order. What another program keeps there, and former texts, are no part of it. */
async function filesBelow(dir: string, below: string): Promise<string[]> {
  // What nobody may look into says nothing: all else is noticed.
  const entries = await entriesOf(dir, below, () => undefined);
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files: string[] = [];
  for (const entry of entries) {
    if (isOfOthers(entry.name)) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && name !== HISTORY_FOLDER) files.push(...(await filesBelow(dir, name)));
    else if (entry.isFile()) files.push(name);
  }
  return files;
}
