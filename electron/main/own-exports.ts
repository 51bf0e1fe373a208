import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import type { ExistingExportKind } from '../ipc/documents.ts';
import { draftIdSchema } from '../ipc/journal-id.ts';

/** Places that are remembered: those that were written last. */
const MOST = 1_000;

const exportedSchema = z.strictObject({ file: z.string().min(1), draft: draftIdSchema, sha256: z.string() });
/** A place, the draft that was exported to it last, and SHA-256 of what was written, in hexadecimal digits. */
export type Exported = z.infer<typeof exportedSchema>;

/**
 * What this app exported, and where, in `exported.json` beside the settings. Of what is not remembered, also where the file
 * can't be read, it is not known whose it is: `foreign`.
 */
export interface OwnExports {
  /** Whether what stands at a place now is what was exported to it last from this draft. */
  standing: (there: Exported) => Promise<ExistingExportKind>;
  /** Where it can't be written, it holds until the end of this run. */
  keep: (exported: readonly Exported[]) => Promise<void>;
}

export function openOwnExports(folder: string): OwnExports {
  const path = join(folder, 'exported.json');
  let last: Promise<Exported[]> | null = null;
  /** One at a time: what is known by now is written last. */
  let written: Promise<void> = Promise.resolve();
  const kept = (): Promise<Exported[]> => {
    last ??= read(path);
    return last;
  };
  return {
    standing: async ({ file, draft, sha256 }) => {
      const known = (await kept()).find((one) => one.file === file && one.draft === draft);
      if (!known) return 'foreign';
      return known.sha256 === sha256 ? 'own' : 'changed';
    },
    keep: async (exported) => {
      const before = kept();
      last = before.then((standing) => {
        const places = new Set(exported.map(({ file }) => file));
        return [...exported, ...standing.filter(({ file }) => !places.has(file))].slice(0, MOST);
      });
      const next = await last;
      written = written.then(() => write(path, next));
      await written;
    },
  };
}

async function write(path: string, exported: readonly Exported[]): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, JSON.stringify(exported, null, 2));
  } catch (error) {
    console.error(error);
  }
}

/** Those entries that are right; none where there is no file, or it can't be read. */
async function read(path: string): Promise<Exported[]> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return (Array.isArray(found) ? found : []).flatMap((entry) => {
      const one = exportedSchema.safeParse(entry);
      return one.success ? [one.data] : [];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.error(error);
    return [];
  }
}
