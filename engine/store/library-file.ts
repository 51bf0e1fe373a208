import { parse } from 'yaml';
import { z } from 'zod';
import { done, type Result, refused } from '../core/result.ts';
import type { StoreProblem } from './problems.ts';

/** The file at the root of a library that marks the folder as one. */
export const LIBRARY_FILE = 'inbreng-library.yaml';
export const LIBRARY_FORMAT = 'inbreng-library';
export const LIBRARY_VERSION = 1;

/** `docs/schemas/library.schema.json`. */
export const librarySchema = z.object({ format: z.literal(LIBRARY_FORMAT), version: z.int().min(1) });

export function libraryFileText(): string {
  return `format: ${LIBRARY_FORMAT}\nversion: ${LIBRARY_VERSION}\n`;
}

/** Refuses another format, and a version that this program does not know. */
export function checkLibraryFile(text: string, dir: string): Result<null, StoreProblem> {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 10, logLevel: 'error' });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return refused({ code: 'library-file-broken', values: { dir, detail } });
  }
  const parsed = librarySchema.safeParse(value);
  if (!parsed.success)
    return refused({
      code: 'library-file-broken',
      values: { dir, detail: (parsed.error.issues[0]?.path ?? []).join('.') },
    });
  if (parsed.data.version > LIBRARY_VERSION)
    return refused({ code: 'library-newer', values: { dir, version: parsed.data.version, known: LIBRARY_VERSION } });
  return done(null);
}
