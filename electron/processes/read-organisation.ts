import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { done, type Result } from '../../engine/core/result.ts';
import { LIBRARY_FILE } from '../../engine/store/library-file.ts';
import { ORGANISATION_FILE, readOrganisationWithLogo } from '../../engine/store/organisation.ts';
import type { OrganisationWithLogo } from '../../engine/store/organisation-with-logo.ts';
import type { StoreProblem } from '../../engine/store/problems.ts';

/**
 * Reads the organisation of a library. Returns the same object while its files are unchanged (inode, size, modification
 * time), because every preview reads it. null: the folder exists without a library file.
 */
export type OrganisationReader = (dir: string) => Promise<Result<OrganisationWithLogo, StoreProblem> | null>;

export function createOrganisationReader(): OrganisationReader {
  let last: { dir: string; identity: string; read: OrganisationWithLogo } | null = null;
  return async (dir) => {
    const known = last?.dir === dir ? last : null;
    // Taken before reading, so that the next call notices a change during the reading.
    const logo = known?.read.organisation.logo?.file;
    const names = [LIBRARY_FILE, ORGANISATION_FILE, ...(logo === undefined ? [] : [logo])];
    const [library, ...identities] = await Promise.all(names.map((name) => fileIdentity(join(dir, name))));
    if (!library) return null;
    const identity = JSON.stringify(identities);
    if (known?.identity === identity) return done(known.read);
    const read = await readOrganisationWithLogo(dir);
    last = read.ok ? { dir, identity, read: read.value } : null;
    return read;
  };
}

/** null: there is no such file. */
async function fileIdentity(file: string): Promise<string | null> {
  return stat(file).then(
    ({ ino, size, mtimeMs }) => [ino, size, mtimeMs].join(' '),
    () => null,
  );
}
