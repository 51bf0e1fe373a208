import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { organisationSchema } from '../../engine/core/house-styles/organisation.ts';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import type { OrganisationWithLogo } from '../../engine/store/organisation-with-logo.ts';

const keptSchema = z.strictObject({
  library: z.string(),
  organisation: organisationSchema,
  /** `bytes`: in base64. */
  logo: z.strictObject({ mediaType: z.enum(['image/png', 'image/svg+xml']), bytes: z.string() }).nullable(),
});

/**
 * The organisation of each library as it was last read, in a folder of the app's own: with it a document goes out where the
 * library is away. Each library has a file, so that two processes that keep it never stand in each other's way.
 */
export interface KeptOrganisation {
  /** null: of this library none was read here. */
  of: (library: string) => Promise<OrganisationWithLogo | null>;
  /** Whether it stands there. */
  keep: (library: string, read: OrganisationWithLogo) => Promise<boolean>;
}

export function keepOrganisations(folder: string): KeptOrganisation {
  const fileOf = (library: string) =>
    join(folder, `${createHash('sha256').update(library).digest('hex').slice(0, 16)}.json`);
  return {
    of: async (library) => {
      try {
        const kept = keptSchema.parse(JSON.parse(await readFile(fileOf(library), 'utf8')));
        if (kept.library !== library) return null;
        const { organisation, logo } = kept;
        return { organisation, logo: logo && { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) } };
      } catch {
        // Nothing was kept, or something else stands there.
        return null;
      }
    },
    keep: async (library, { organisation, logo }) => {
      const bytes = logo && Buffer.from(logo.bytes).toString('base64');
      const next = JSON.stringify({ library, organisation, logo: logo && { mediaType: logo.mediaType, bytes } });
      const file = fileOf(library);
      try {
        // Another process may have kept another one since.
        if (next === (await readFile(file, 'utf8').catch(() => null))) return true;
        await mkdir(folder, { recursive: true });
        await writeFileAtomic(file, next);
        return true;
      } catch (error) {
        // A full disk: the document that is asked for goes out all the same.
        console.error(error);
        return false;
      }
    },
  };
}
