import { readFileSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/**
 * A file, to read, and its size in bytes. Throws what the file system throws, and EINVAL for what is no file: a pipe waits, a
 * device never ends. What opens it closes it.
 */
export async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  const found = await stat(path);
  refuseEndless(found, path);
  return { file: await open(path, 'r'), size: found.size };
}

/** The bytes of a file of the app's own, at once. Throws as `openFile` does. */
export function readFileAtOnce(path: string): Buffer {
  refuseEndless(statSync(path), path);
  return readFileSync(path);
}

/** Throws EINVAL for a pipe, a device or a socket. A folder is refused by reading it. */
export function refuseEndless(found: Stats, path: string): void {
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: 'EINVAL' });
}
