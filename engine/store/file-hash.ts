import { createHash } from 'node:crypto';
import { openFile } from './open-file.ts';

/** Bytes of one read. */
const PART = 1_000_000;

/**
 * SHA-256 of a file's bytes in hexadecimal. Reads in parts, lets the event loop run between them and calls `alive` after
 * each. Throws as `openFile` does.
 */
export async function hashOfFile(file: string, alive: () => void = () => undefined): Promise<string> {
  const { file: handle } = await openFile(file);
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
