import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Number and total size of the files in a folder, at any depth. A missing folder has none; files that vanish during
 * the count are skipped.
 */
export async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const all = { files: 0, bytes: 0 };
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const one = entry.isDirectory()
      ? await measureFolder(path)
      : await stat(path).then(
          ({ size }) => ({ files: 1, bytes: size }),
          () => ({ files: 0, bytes: 0 }),
        );
    all.files += one.files;
    all.bytes += one.bytes;
  }
  return all;
}
