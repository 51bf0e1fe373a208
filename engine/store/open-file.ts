import { readFileSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/**
 * Opens a file for reading and returns it with its size in bytes. The caller closes it. Throws the errors of the file
 * system, and EINVAL for a pipe, which may wait forever, or a device, which never ends.
 */
export async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  const found = await stat(path);
  refuseEndless(found, path);
  return { file: await open(path, 'r'), size: found.size };
}

/** Reads a file of the app synchronously. Throws as `openFile` does. */
export function readFileAtOnce(path: string): Buffer {
  refuseEndless(statSync(path), path);
  return readFileSync(path);
}

/** Throws EINVAL for a pipe, a device or a socket. Reading a folder fails by itself. */
export function refuseEndless(found: Stats, path: string): void {
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: 'EINVAL' });
}
