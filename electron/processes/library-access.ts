import { join } from 'node:path';
import { done, type InterfaceLanguage, type Result } from '../../engine/core/result.ts';
import type { JobProblem } from '../../engine/jobs/problems.ts';
import { type Library, openLibrary } from '../../engine/store/library.ts';
import { LIBRARY_FILE } from '../../engine/store/library-file.ts';
import { ORGANISATION_FILE } from '../../engine/store/organisation.ts';
import { type OrganisationWithLogo, WITHOUT_ORGANISATION } from '../../engine/store/organisation-with-logo.ts';
import type { OrganisationFreshness } from '../ipc/documents.ts';
import { createRefusal } from '../texts/refusal.ts';
import { type OrganisationCache, openOrganisationCache } from './organisation-cache.ts';
import { problemReply } from './problem-reply.ts';
import { createOrganisationReader } from './read-organisation.ts';
import { createUserFiles, type UserFiles } from './user-files.ts';

/**
 * Reads the parts of the chosen library that an export needs. An export also works while the library can't be reached,
 * because a draft carries its blocks. `dir` null: no library is chosen.
 */
export interface LibraryAccess {
  /** `reason`: a sentence why the library could not be read; null when it was read or none is chosen. */
  blocks: (
    dir: string | null,
    language: InterfaceLanguage,
  ) => Promise<{ library: Library | null; reason: string | null }>;
  /**
   * The current organisation, or the last one that was read when the library can't be reached. Fails when the file is
   * invalid.
   */
  organisation: (
    dir: string | null,
  ) => Promise<Result<OrganisationWithLogo & { freshness: OrganisationFreshness }, JobProblem>>;
}

/** `data`: the data folder of the app. */
export function createLibraryAccess(data: string, userFiles: UserFiles = createUserFiles()): LibraryAccess {
  const cache: OrganisationCache = openOrganisationCache(join(data, 'organisations'));
  const readOrganisation = createOrganisationReader();
  /** The organisation that was stored last: the reader returns the same object while the file is unchanged. */
  let lastStored: OrganisationWithLogo | null = null;
  return {
    blocks: async (dir, language) => {
      if (dir === null) return { library: null, reason: null };
      const opened = await userFiles.run(join(dir, LIBRARY_FILE), (alive) => openLibrary(dir, { alive }));
      if (opened?.ok) return { library: opened.value, reason: null };
      const isAway = opened === null || ['library-missing', 'folder-unusable'].includes(opened.problem.code);
      const problem = isAway
        ? createRefusal('library-away', language, { folder: dir })
        : problemReply(opened.problem, language);
      return { library: null, reason: problem.problem.message };
    },

    organisation: async (dir) => {
      if (dir === null) return done({ ...WITHOUT_ORGANISATION, freshness: 'current' });
      const read = await userFiles.run(join(dir, ORGANISATION_FILE), () => readOrganisation(dir));
      if (read && !read.ok) return read;
      if (read) {
        if (read.value !== lastStored && (await cache.store(dir, read.value))) lastStored = read.value;
        return done({ ...read.value, freshness: 'current' });
      }
      const last = await cache.find(dir);
      return done(last ? { ...last, freshness: 'last-known' } : { ...WITHOUT_ORGANISATION, freshness: 'unknown' });
    },
  };
}
