import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { makeFolder } from '../../engine/store/make-folder.ts';
import { emptyFolder } from './folders.ts';

it('makes a folder and those above it, and says which was the first', () => {
  const root = emptyFolder();
  expect(makeFolder(join(root, 'een', 'twee', 'drie'))).toBe(join(root, 'een'));
  expect(statSync(join(root, 'een', 'twee', 'drie')).isDirectory()).toBe(true);
  expect(makeFolder(join(root, 'een', 'twee'))).toBeUndefined();
  mkdirSync(join(root, 'er'));
  expect(makeFolder(join(root, 'er', 'bij'))).toBe(join(root, 'er', 'bij'));
});

it('says what stands in the way', () => {
  const root = emptyFolder();
  writeFileSync(join(root, 'bestand'), '');
  expect(() => makeFolder(join(root, 'bestand'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'bestand', 'map'))).toThrow(/ENOTDIR|EEXIST/);
});

test.runIf(process.platform === 'linux')('ends where the system takes no folder in', () => {
  expect(() => makeFolder('/proc/inbreng/documenten')).toThrow(/ENOENT|EACCES|EPERM/);
});
