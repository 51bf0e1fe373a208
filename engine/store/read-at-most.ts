import { open, stat } from 'node:fs/promises';

/**
 * The bytes of a file, and no more than one beyond `most`: by that one sees that it is too large. Throws what the file system
 * throws, and EINVAL for what is no file (a pipe waits, a device never ends).
 */
export async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(path), { code: 'EINVAL' });
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(found.size, most) + 1);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, size, bytes.length - size, null);
      size += bytesRead;
      if (bytesRead === 0 || size === bytes.length) return bytes.subarray(0, size);
    }
  } finally {
    await file.close();
  }
}
