import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ExistingExportKind } from '../core/publication/formats.ts';
import { writeFileAtomic } from './atomic-write.ts';

/** Files that are remembered: the latest. */
const MAX_RECORDS = 1_000;

const recordSchema = z.strictObject({ file: z.string().min(1), draft: z.string().min(1), sha256: z.string() });
/** A file, the draft that was last exported to it, and the SHA-256 of that export, in hexadecimal digits. */
export type ExportRecord = z.infer<typeof recordSchema>;

/** The files that were exported, in `exported.json`. A file that is not remembered counts as `foreign`. */
export interface ExportRecords {
  /** Whether the existing file is the last export of this draft to that path. */
  classify: (there: ExportRecord) => Promise<ExistingExportKind>;
  /** Holds until the end of this run when it can't be written. */
  add: (exported: readonly ExportRecord[]) => Promise<void>;
}

export function openExportRecords(folder: string): ExportRecords {
  const path = join(folder, 'exported.json');
  let last: Promise<ExportRecord[]> | null = null;
  /** Writes one at a time, so that the latest records are written last. */
  let written: Promise<void> = Promise.resolve();
  const records = (): Promise<ExportRecord[]> => {
    last ??= read(path);
    return last;
  };
  return {
    classify: async ({ file, draft, sha256 }) => {
      const known = (await records()).find((one) => one.file === file && one.draft === draft);
      if (!known) return 'foreign';
      return known.sha256 === sha256 ? 'own' : 'changed';
    },
    add: async (exported) => {
      const before = records();
      last = before.then((former) => {
        const places = new Set(exported.map(({ file }) => file));
        return [...exported, ...former.filter(({ file }) => !places.has(file))].slice(0, MAX_RECORDS);
      });
      const next = await last;
      written = written.then(() => write(path, next));
      await written;
    },
  };
}

async function write(path: string, exported: readonly ExportRecord[]): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, JSON.stringify(exported, null, 2));
  } catch (error) {
    console.error(error);
  }
}

/** The valid entries; none when the file is missing or unreadable. */
async function read(path: string): Promise<ExportRecord[]> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return (Array.isArray(found) ? found : []).flatMap((entry) => {
      const one = recordSchema.safeParse(entry);
      return one.success ? [one.data] : [];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.error(error);
    return [];
  }
}
