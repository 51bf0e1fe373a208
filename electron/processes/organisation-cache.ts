import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { organisationSchema } from '../../engine/core/house-styles/organisation.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import type { OrganisationWithLogo } from '../../engine/store/organisation-with-logo.ts';

const cacheSchema = z.strictObject({
  library: z.string(),
  organisation: organisationSchema,
  /** `bytes`: in base64. */
  logo: z.strictObject({ mediaType: z.enum(['image/png', 'image/svg+xml']), bytes: z.string() }).nullable(),
});

/**
 * Caches the organisation of each library as it was last read, so that a document can be exported while the library
 * can't be reached. Each library has its own file, so that two processes can write at the same time.
 */
export interface OrganisationCache {
  /** null: nothing is cached for this library. */
  find: (library: string) => Promise<OrganisationWithLogo | null>;
  /** Whether it was stored. */
  store: (library: string, read: OrganisationWithLogo) => Promise<boolean>;
}

export function openOrganisationCache(folder: string): OrganisationCache {
  const fileOf = (library: string) =>
    join(folder, `${createHash('sha256').update(library).digest('hex').slice(0, 16)}.json`);
  return {
    find: async (library) => {
      try {
        const kept = cacheSchema.parse(JSON.parse(await readFile(fileOf(library), 'utf8')));
        if (kept.library !== library) return null;
        const { organisation, logo } = kept;
        return { organisation, logo: logo && { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) } };
      } catch {
        // Nothing is cached, or the file is invalid.
        return null;
      }
    },
    store: async (library, { organisation, logo }) => {
      const bytes = logo && Buffer.from(logo.bytes).toString('base64');
      const next = JSON.stringify({ library, organisation, logo: logo && { mediaType: logo.mediaType, bytes } });
      const file = fileOf(library);
      try {
        // Read again: another process may have written it.
        if (next === (await readFile(file, 'utf8').catch(() => null))) return true;
        await mkdir(folder, { recursive: true });
        await writeFileAtomic(file, next);
        return true;
      } catch (error) {
        // On a full disk the document is still exported.
        console.error(error);
        return false;
      }
    },
  };
}
