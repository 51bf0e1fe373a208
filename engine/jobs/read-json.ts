import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { unsafeData } from '../store/plain-data.ts';

/** Bytes: no template of ours comes near it. */
const LARGEST = 4_000_000;

export type ReadJson<Value> = { ok: true; value: Value } | { ok: false; missing: boolean; place: string };

/**
 * A JSON file of templates, parsed by its schema. Where it is not right, `place` names the field ('colors.ink'), or says
 * in a parser's words why it is no JSON; empty where the file can't be read. `missing`: there is no such file.
 */
export function readJson<Value>(file: string, schema: z.ZodType<Value>): ReadJson<Value> {
  let text: string;
  try {
    const found = statSync(file);
    if (!found.isFile()) return { ok: false, missing: true, place: '' };
    if (found.size > LARGEST) return { ok: false, missing: false, place: `> ${LARGEST / 1_000_000} MB` };
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, missing: code === 'ENOENT' || code === 'ENOTDIR', place: code === undefined ? 'UTF-8' : code };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, missing: false, place: `JSON: ${(error as Error).message}` };
  }
  const unsafe = unsafeData(data);
  if (unsafe) return { ok: false, missing: false, place: unsafe.detail };
  const parsed = schema.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { ok: false, missing: false, place: [...(issue?.path ?? []), ...keys].join('.') };
}
