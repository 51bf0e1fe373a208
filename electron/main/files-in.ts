import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * How many files lie in a folder, at whatever depth, and how many bytes they hold. A folder that is not there holds none; what
 * goes meanwhile does not count.
 */
export async function filesIn(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const all = { files: 0, bytes: 0 };
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const one = entry.isDirectory()
      ? await filesIn(path)
      : await stat(path).then(
          ({ size }) => ({ files: 1, bytes: size }),
          () => ({ files: 0, bytes: 0 }),
        );
    all.files += one.files;
    all.bytes += one.bytes;
  }
  return all;
}
