import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { blockSchemas } from '../core/blocks/block.ts';
import { writeFileAtomic } from './atomic-write.ts';
import type { FileContent } from './file-content.ts';
import { makeFolder } from './make-folder.ts';
import { readFileAtOnce } from './open-file.ts';
import { sha256Of } from './sha256.ts';

/** The content of one file of the library, with its size, time and hash to detect a change. */
export interface CachedFile extends FileContent {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. */
  changed: number;
  /** SHA-256 of the bytes. */
  hash: string;
}

/** By path inside the library, with `/`. */
export type LibraryCache = Map<string, CachedFile>;

/** Raise it whenever reading the same file gives another result and `modelOfBlocks` does not show that. */
const CACHE_VERSION = 6;
const NAME = 'files.json';

/** The first line of the cache; the second holds the files. */
interface Head {
  version: number;
  /** `modelOfBlocks` of the program that wrote it. */
  model: string;
  /** SHA-256 of the second line. */
  sum: string;
  /** See `writeLibraryCache`. */
  written: number;
}

/** The cache, empty where there is none, it is damaged, or another version wrote it. */
export function readLibraryCache(folder: string): { cache: LibraryCache; written: number } {
  try {
    const bytes = readFileAtOnce(join(folder, NAME));
    const end = bytes.indexOf('\n');
    const head = JSON.parse(bytes.toString('latin1', 0, end)) as Partial<Head>;
    const body = bytes.subarray(end + 1);
    if (head.version === CACHE_VERSION && head.model === modelOfBlocks() && head.sum === sha256Of(body))
      return {
        cache: new Map(JSON.parse(body.toString('latin1')) as [string, CachedFile][]),
        written: head.written ?? 0,
      };
  } catch {
    // Nothing is lost: the cache only repeats the files.
  }
  return { cache: new Map(), written: 0 };
}

/**
 * Writes the cache; returns false if that failed, which the user need not know. `written`: milliseconds since 1970, no later
 * than the moment at which the first of these files was read.
 */
export async function writeLibraryCache(folder: string, cache: LibraryCache, written: number): Promise<boolean> {
  try {
    const body = Buffer.from(inAscii(JSON.stringify([...cache])), 'latin1');
    const path = join(folder, NAME);
    makeFolder(dirname(path));
    const head: Head = { version: CACHE_VERSION, model: modelOfBlocks(), sum: sha256Of(body), written };
    await writeFileAtomic(path, [Buffer.from(`${JSON.stringify(head)}\n`), body]);
    return true;
  } catch {
    return false;
  }
}

/** Escapes all characters outside ASCII: ASCII is decoded and parsed in half the time of UTF-8. */
function inAscii(json: string): string {
  const escapes = new Map<string, string>();
  return json.replace(/[\u0080-\uffff]/g, (sign) => {
    const known = escapes.get(sign);
    if (known !== undefined) return known;
    const escaped = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    escapes.set(sign, escaped);
    return escaped;
  });
}

/** Changes when a kind of block gets or loses a field, or gets another default: the cached blocks would lack it. */
function modelOfBlocks(): string {
  const fields = Object.entries(blockSchemas).map(([kind, schema]) => [
    kind,
    Object.entries(schema.shape).map(([name, field]) => [name, (field as z.ZodType).safeParse(undefined).data ?? null]),
  ]);
  return sha256Of(JSON.stringify(fields));
}
