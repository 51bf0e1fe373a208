import { join } from 'node:path';
import { done, type InterfaceLanguage, type Result } from '../../engine/core/result.ts';
import type { JobProblem } from '../../engine/jobs/problems.ts';
import { type Library, openLibrary } from '../../engine/store/library.ts';
import { LIBRARY_FILE } from '../../engine/store/library-file.ts';
import { ORGANISATION_FILE } from '../../engine/store/organisation.ts';
import { type OrganisationWithLogo, WITHOUT_ORGANISATION } from '../../engine/store/organisation-with-logo.ts';
import type { OrganisationFreshness } from '../ipc/documents.ts';
import { refusal } from '../texts/refusal.ts';
import { problemReply } from './draft-in.ts';
import { type KeptOrganisation, keepOrganisations } from './kept-organisation.ts';
import { createOrganisationReader } from './read-organisation.ts';
import { createUserFiles, type UserFiles } from './user-files.ts';

/**
 * What a document takes of the library that is chosen, for who makes one: a draft carries its blocks, so that it goes out also
 * where the folder is away or does not answer. `dir` null: none is chosen.
 */
export interface LibraryInReach {
  /** `missed`: why it could not be read, a sentence; null where it was read, or none is chosen. */
  blocks: (
    dir: string | null,
    language: InterfaceLanguage,
  ) => Promise<{ library: Library | null; missed: string | null }>;
  /** As it stands in the library; where that is away as it was last read here. Refused where it is there and broken. */
  organisation: (
    dir: string | null,
  ) => Promise<Result<OrganisationWithLogo & { standing: OrganisationFreshness }, JobProblem>>;
}

/** `data`: the app's own folder. */
export function libraryInReach(data: string, userFiles: UserFiles = createUserFiles()): LibraryInReach {
  const kept: KeptOrganisation = keepOrganisations(join(data, 'organisations'));
  const readOrganisation = createOrganisationReader();
  /** As it was read when it was kept last: that did not change since. */
  let keptLast: OrganisationWithLogo | null = null;
  return {
    blocks: async (dir, language) => {
      if (dir === null) return { library: null, missed: null };
      const opened = await userFiles.work(join(dir, LIBRARY_FILE), (alive) => openLibrary(dir, { alive }));
      if (opened?.ok) return { library: opened.value, missed: null };
      const isAway = opened === null || ['library-missing', 'folder-unusable'].includes(opened.problem.code);
      const refused = isAway
        ? refusal('library-away', language, { folder: dir })
        : problemReply(opened.problem, language);
      return { library: null, missed: refused.problem.message };
    },

    organisation: async (dir) => {
      if (dir === null) return done({ ...WITHOUT_ORGANISATION, standing: 'current' });
      const read = await userFiles.work(join(dir, ORGANISATION_FILE), () => readOrganisation(dir));
      if (read && !read.ok) return read;
      if (read) {
        if (read.value !== keptLast && (await kept.keep(dir, read.value))) keptLast = read.value;
        return done({ ...read.value, standing: 'current' });
      }
      const last = await kept.of(dir);
      return done(last ? { ...last, standing: 'last-known' } : { ...WITHOUT_ORGANISATION, standing: 'unknown' });
    },
  };
}
