import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeFileAtomic } from '../../engine/store/atomic-write.ts';
import { emptyFolder } from './folders.ts';

const closed = vi.hoisted(() => new Set<string>());
// The tests may run as root, who may write every file.
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    access: async (path: string, mode: number) => {
      if (mode === constants.W_OK && closed.has(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    },
  };
});

it('a read-only file is not replaced either, even if its folder allows that', async () => {
  const dir = emptyFolder();
  const file = join(dir, 'a.inbreng');
  writeFileSync(file, 'oud');
  closed.add(file);
  await expect(writeFileAtomic(file, 'nieuw')).rejects.toThrow('EACCES');
  expect(readFileSync(file, 'utf8')).toBe('oud');
  expect(readdirSync(dir)).toEqual(['a.inbreng']);
  closed.delete(file);
  await writeFileAtomic(file, 'nieuw');
  expect(readFileSync(file, 'utf8')).toBe('nieuw');
});
