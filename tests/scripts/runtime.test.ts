import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takePlace } from '../../scripts/runtime.mjs';
import { emptyFolder } from '../store/folders.ts';

function unpackedBy(folder: string, start: string): string {
  const unpacked = join(folder, start);
  mkdirSync(unpacked);
  writeFileSync(join(unpacked, 'electron'), start);
  return unpacked;
}

test('two first starts at the same time use one runtime', () => {
  const folder = emptyFolder();
  const dist = join(folder, 'electron-25');
  const runtime = { dist, program: join(dist, 'electron') };
  takePlace(unpackedBy(folder, 'first'), runtime);
  takePlace(unpackedBy(folder, 'second'), runtime);
  expect(readFileSync(runtime.program, 'utf8')).toBe('first');
});

test('a folder in its place without a runtime is an error', () => {
  const folder = emptyFolder();
  const dist = join(folder, 'electron-25');
  mkdirSync(join(dist, 'half'), { recursive: true });
  expect(() => takePlace(unpackedBy(folder, 'first'), { dist, program: join(dist, 'electron') })).toThrow();
});
