import { readFileSync, type Stats, statSync } from 'node:fs';
import type { z } from 'zod';
import { unsafeData } from '../store/plain-data.ts';
import type { FileFault } from '../store/problems.ts';
import { createFileCache, type FileCache } from './file-cache.ts';
import { lineOfJsonError } from './json-line.ts';
import type { JobProblem } from './problems.ts';

/** Bytes: no template of ours comes near it. */
const LARGEST = 4_000_000;

export type ReadJson<Value> =
  | { ok: true; value: Value }
  | { ok: false; fault: 'missing' }
  /** `place` is the path of the invalid field: 'colors.ink'. */
  | { ok: false; fault: 'field'; place: string }
  | { ok: false; fault: FileFault; detail: string };

/** Templates of one kind: more than there are. */
const CACHE_SIZE = 24;
const caches = new WeakMap<z.ZodType, FileCache<ReadJson<unknown>>>();

/** Reads a JSON file of the templates and parses it by its schema. Callers share the result, so none may change it. */
export function readJson<Value>(file: string, schema: z.ZodType<Value>): ReadJson<Value> {
  const cache = caches.get(schema) ?? createFileCache<ReadJson<unknown>>(CACHE_SIZE);
  caches.set(schema, cache);
  try {
    const stats = statSync(file);
    return cache(file, stats, () => parseFile(file, stats, schema)) as ReadJson<Value>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return ['ENOENT', 'ENOTDIR'].includes(code)
      ? { ok: false, fault: 'missing' }
      : { ok: false, fault: 'unreadable', detail: code };
  }
}

/** Throws where the file can't be read. */
function parseFile<Value>(file: string, stats: Stats, schema: z.ZodType<Value>): ReadJson<Value> {
  if (!stats.isFile()) return { ok: false, fault: 'missing' };
  if (stats.size > LARGEST) return { ok: false, fault: 'too-large', detail: String(LARGEST / 1_000_000) };
  const bytes = readFileSync(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, fault: 'not-utf8', detail: '' };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, fault: 'not-json', detail: lineOfJsonError(text, error) };
  }
  const unsafe = unsafeData(data);
  if (unsafe) return { ok: false, ...unsafe };
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { ok: false, fault: 'field', place: [...(issue?.path ?? []), ...keys].join('.') };
}

/** The problem of a file that can't be used; null where the file is missing or only a field is wrong. */
export function templateProblem(file: string, read: ReadJson<unknown> & { ok: false }): JobProblem | null {
  if (read.fault === 'missing' || read.fault === 'field') return null;
  return { code: 'template-broken', values: { file, fault: read.fault, detail: read.detail } };
}
