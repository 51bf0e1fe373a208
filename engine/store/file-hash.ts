import { createHash } from 'node:crypto';
import { openFile } from './open-file.ts';

/** Bytes that are read in one go. */
const PART = 1_000_000;

/**
 * SHA-256 of a file's bytes in hexadecimal digits. It is read in parts, between which whatever else waits has its turn; `alive`
 * is told after each. Throws as `openFile` does.
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
