import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';

/** Bytes that are read in one go. */
const PART = 1_000_000;

/**
 * SHA-256 of a file's bytes in hexadecimal digits. It is read in parts, between which whatever else waits has its turn; `alive`
 * is told after each. Throws what the file system throws, and EINVAL for what is no file (a pipe waits, a device never ends).
 */
export async function hashOfFile(file: string, alive: () => void = () => undefined): Promise<string> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(file), { code: 'EINVAL' });
  const handle = await open(file, 'r');
  try {
    const hash = createHash('sha256');
    const part = Buffer.allocUnsafe(PART);
    for (;;) {
      const { bytesRead } = await handle.read(part, 0, PART, null);
      alive();
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(part.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
