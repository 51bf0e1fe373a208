import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { type Block, blockSchemas } from '../core/blocks/block.ts';
import type { ImportRecord } from '../core/records/import-record.ts';
import { writeFileAtomic } from './atomic-write.ts';
import type { BlockFileFault } from './block-file.ts';
import { makeFolder } from './make-folder.ts';
import { readFileAtOnce } from './open-file.ts';

/** What was read from one file of the library, and by what it is known again. */
export interface CachedFile {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970, with fractions. */
  changed: number;
  /** SHA-256 of the bytes. */
  hash: string;
  block?: Block;
  /** Lines of what the body's Markdown says and rich text cannot hold. */
  simplified?: { what: string[]; lines: number[] };
  record?: ImportRecord;
  fault?: BlockFileFault;
}

/** By path inside the library, with `/`. */
export type LibraryCache = Map<string, CachedFile>;

/** Raise it whenever what is read from the same file changes in a way that `modelOfBlocks` does not show. */
const CACHE_VERSION = 5;
const NAME = 'files.json';

/** The cache, empty where there is none, it is damaged, or another version wrote it. */
export function readLibraryCache(folder: string): { cache: LibraryCache; written: number } {
  try {
    const text = readFileAtOnce(join(folder, NAME)).toString('utf8');
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as { version?: number; model?: string; sum?: string; written?: number };
    const body = text.slice(end + 1);
    if (head.version === CACHE_VERSION && head.model === modelOfBlocks() && head.sum === sumOf(body))
      return { cache: new Map(JSON.parse(body) as [string, CachedFile][]), written: head.written ?? 0 };
  } catch {
    // Nothing is lost: the files are the truth.
  }
  return { cache: new Map(), written: 0 };
}

/**
 * Writes the cache; the result is false where that failed, which is no problem of the user's. `written`: milliseconds since 1970,
 * no later than the moment at which the first of these files was read.
 */
export async function writeLibraryCache(folder: string, cache: LibraryCache, written: number): Promise<boolean> {
  try {
    const body = JSON.stringify([...cache]);
    const path = join(folder, NAME);
    makeFolder(dirname(path));
    await writeFileAtomic(
      path,
      `${JSON.stringify({ version: CACHE_VERSION, model: modelOfBlocks(), sum: sumOf(body), written })}\n${body}`,
    );
    return true;
  } catch {
    return false;
  }
}

/** Changes when a kind of block gets or loses a field, or another default: what is in the cache would lack it. */
function modelOfBlocks(): string {
  const fields = Object.entries(blockSchemas).map(([kind, schema]) => [
    kind,
    Object.entries(schema.shape).map(([name, field]) => [name, (field as z.ZodType).safeParse(undefined).data ?? null]),
  ]);
  return sumOf(JSON.stringify(fields));
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
