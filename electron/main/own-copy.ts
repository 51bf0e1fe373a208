import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { readFileAtOnce } from '../../engine/store/open-file.ts';

/** Hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * What the app knew last, in a JSON file of its own that only saves time: null where there is none, or something else stands
 * there, and what it says has to be found out anew.
 */
export function readOwnCopy<Copy>(file: string, schema: z.ZodType<Copy>): Copy | null {
  try {
    return schema.parse(JSON.parse(readFileAtOnce(file).toString('utf8')));
  } catch {
    return null;
  }
}

/** Writes it whole or not at all. Where the disk takes nothing more, that is logged: the next start does without it. */
export function writeOwnCopy(file: string, copy: unknown): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(copy), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(error);
  }
}
