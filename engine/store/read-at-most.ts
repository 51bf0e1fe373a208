import { openFile } from './open-file.ts';

/** Bytes. */
const PART = 1_000_000;

/**
 * Reads a file up to one byte beyond `most`, which shows that it is too large. Throws as `openFile` does. Calls `alive`
 * after each megabyte.
 */
export async function readAtMost(path: string, most: number, alive: () => void = () => undefined): Promise<Uint8Array> {
  const { file, size: expected } = await openFile(path);
  try {
    const bytes = new Uint8Array(Math.min(expected, most) + 1);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, size, Math.min(PART, bytes.length - size), null);
      alive();
      size += bytesRead;
      if (bytesRead === 0 || size === bytes.length) return bytes.subarray(0, size);
    }
  } finally {
    await file.close();
  }
}
