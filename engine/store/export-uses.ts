import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportUse, exportUseSchema } from '../core/drafts/export-use.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { readAtMost } from './read-at-most.ts';
import { sha256Of } from './sha256.ts';

/** The exports of documents with quotes: `gebruik/<time>-<hash>.json`, a file each, so that two programs never write the same one. */
const USES_FOLDER = 'gebruik';
/** The newest files that are read. */
const MOST_READ = 2_000;
/** Bytes of a file. */
const LARGEST = 1_000_000;

/** Notes an export in the library at `dir`. Throws the errors of the file system. */
export async function noteExportUse(dir: string, use: ExportUse): Promise<void> {
  const text = `${JSON.stringify(use, null, 2)}\n`;
  const folder = join(dir, USES_FOLDER);
  await mkdir(folder, { recursive: true });
  const time = new Date(use.at).toISOString().replace(/[:.]/g, '-');
  await writeFileAtomic(join(folder, `${time}-${sha256Of(text).slice(0, 8)}.json`), text);
}

/** The noted exports, newest first. Passes over damaged files and those of a newer program. `alive`: called for each file. */
export async function readExportUses(dir: string, alive: () => void = () => undefined): Promise<ExportUse[]> {
  const folder = join(dir, USES_FOLDER);
  const names = await readdir(folder).catch(() => []);
  const dated = names.filter((name) => /^\d{4}-.*\.json$/.test(name)).sort();
  const uses: ExportUse[] = [];
  for (const name of dated.slice(-MOST_READ)) {
    const use = await readUse(join(folder, name));
    if (use) uses.push(use);
    alive();
  }
  return uses.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

async function readUse(path: string): Promise<ExportUse | null> {
  try {
    const bytes = await readAtMost(path, LARGEST);
    return exportUseSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
