import { type FileHandle, open, stat } from 'node:fs/promises';

/**
 * A file, to read, and its size in bytes. Throws what the file system throws, and EINVAL for what is no file: a pipe waits, a
 * device never ends. What opens it closes it.
 */
export async function openFile(path: string): Promise<{ file: FileHandle; size: number }> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: 'EINVAL' });
  return { file: await open(path, 'r'), size: found.size };
}
