import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { readFileAtOnce } from '../../../engine/store/open-file.ts';

/** Hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads a JSON cache file, which only saves time: null when it is missing or invalid. */
export function readCacheFile<Copy>(file: string, schema: z.ZodType<Copy>): Copy | null {
  try {
    return schema.parse(JSON.parse(readFileAtOnce(file).toString('utf8')));
  } catch {
    return null;
  }
}

/** Writes the file atomically. An error is only logged: the next start goes without the cache. */
export function writeCacheFile(file: string, copy: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(copy), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(error);
  }
}
