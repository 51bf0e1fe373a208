import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createFileCache } from '../../engine/jobs/file-cache.ts';
import { readJson } from '../../engine/jobs/read-json.ts';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-kept-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

test('the least recently used entry is dropped first, and a failed one is not kept', () => {
  const cache = createFileCache<object>(2);
  const found = statSync(folder());
  const made = (path: string) => cache(path, found, () => ({}));
  const [one, two] = [made('one'), made('two')];
  expect(made('one')).toBe(one);
  made('three');
  expect(made('one')).toBe(one);
  expect(made('two')).not.toBe(two);
  const fails = () => {
    throw new Error('no');
  };
  expect(() => cache('four', found, fails)).toThrow('no');
  expect(cache('four', found, () => ({ now: true }))).toEqual({ now: true });
});

test('a template stays the same object while its file is unchanged, and becomes another when that changes', () => {
  const file = join(folder(), 'type.json');
  const schema = z.object({ name: z.string() });
  expect(readJson(file, schema)).toEqual({ ok: false, fault: 'missing' });
  writeFileSync(file, '{"name":"een"}');
  const first = readJson(file, schema);
  expect(first).toEqual({ ok: true, value: { name: 'een' } });
  expect(readJson(file, schema)).toBe(first);
  writeFileSync(`${file}.new`, '{"name":3}');
  renameSync(`${file}.new`, file);
  expect(readJson(file, schema)).toEqual({ ok: false, fault: 'field', place: 'name' });
  expect(readJson(file, z.object({ name: z.number() }))).toEqual({ ok: true, value: { name: 3 } });
  rmSync(file);
  expect(readJson(file, schema)).toEqual({ ok: false, fault: 'missing' });
});
