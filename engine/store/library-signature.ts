import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ORGANISATION_FILE } from './organisation.ts';
import { entriesOf, HISTORY_FOLDER, isOfOthers, isScannedPath } from './scan-library.ts';
import { sha256Of } from './sha256.ts';

/** A fingerprint of a library's folder: it changes when a file is added, removed or written. */
export interface LibrarySignature {
  /** Block files and records: equal to the `signature` of a library that was read from them. */
  blocks: string;
  organisation: string;
  /** All other files, for example pictures. */
  others: string;
}

/** The signature of these files; their order does not count. `changed`: milliseconds since 1970. */
export function signatureOf(files: Iterable<readonly [path: string, { size: number; changed: number }]>): string {
  const lines = Array.from(files, ([path, { size, changed }]) => `${path}\n${size}\n${changed}\n`);
  return sha256Of(lines.sort().join(''));
}

const LOGO = /^inbreng-logo-/;

/**
 * Computes the signature from names, sizes and times, without reading a file. null if the folder does not respond: its
 * contents are then unknown.
 */
export async function librarySignature(dir: string): Promise<LibrarySignature | null> {
  type Files = [string, { size: number; changed: number }][];
  const parts = { blocks: [] as Files, organisation: [] as Files, others: [] as Files };
  try {
    for (const name of await filesBelow(dir, '')) {
      const { size, mtimeMs } = await stat(join(dir, name));
      const isOrganisation = name === ORGANISATION_FILE || LOGO.test(name);
      const part = isOrganisation ? 'organisation' : isScannedPath(name) ? 'blocks' : 'others';
      parts[part].push([name, { size, changed: mtimeMs }]);
    }
  } catch {
    // Also if a file disappears between listing and stat: the next call sees a consistent state.
    return null;
  }
  return {
    blocks: signatureOf(parts.blocks),
    organisation: signatureOf(parts.organisation),
    others: signatureOf(parts.others),
  };
}

/** Skips files of other programs and former texts. */
async function filesBelow(dir: string, below: string): Promise<string[]> {
  // Ignores a folder that can't be listed; changes elsewhere are still noticed.
  const entries = await entriesOf(dir, below, () => undefined);
  const files: string[] = [];
  for (const entry of entries) {
    if (isOfOthers(entry.name)) continue;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && name !== HISTORY_FOLDER) files.push(...(await filesBelow(dir, name)));
    else if (entry.isFile()) files.push(name);
  }
  return files;
}
