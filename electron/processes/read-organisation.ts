import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { done, type Result } from '../../engine/core/result.ts';
import { LIBRARY_FILE } from '../../engine/store/library-file.ts';
import { ORGANISATION_FILE, readOrganisationWithLogo } from '../../engine/store/organisation.ts';
import type { OrganisationWithLogo } from '../../engine/store/organisation-with-logo.ts';
import type { StoreProblem } from '../../engine/store/problems.ts';

/**
 * The organisation of a library in a folder, the very same as long as its files are (their numbers, sizes and times of change):
 * each refresh of the pages asks for it. null: a folder that is there and lost its library's file says nothing of it.
 */
export type OrganisationReader = (dir: string) => Promise<Result<OrganisationWithLogo, StoreProblem> | null>;

export function createOrganisationReader(): OrganisationReader {
  let last: { dir: string; mark: string; read: OrganisationWithLogo } | null = null;
  return async (dir) => {
    const known = last?.dir === dir ? last : null;
    // Before anything is read: what changes meanwhile is read the next time.
    const logo = known?.read.organisation.logo?.file;
    const names = [LIBRARY_FILE, ORGANISATION_FILE, ...(logo === undefined ? [] : [logo])];
    const [library, ...marks] = await Promise.all(names.map((name) => markOf(join(dir, name))));
    if (!library) return null;
    const mark = JSON.stringify(marks);
    if (known?.mark === mark) return done(known.read);
    const read = await readOrganisationWithLogo(dir);
    last = read.ok ? { dir, mark, read: read.value } : null;
    return read;
  };
}

/** null: there is no such file. */
async function markOf(file: string): Promise<string | null> {
  return stat(file).then(
    ({ ino, size, mtimeMs }) => [ino, size, mtimeMs].join(' '),
    () => null,
  );
}
