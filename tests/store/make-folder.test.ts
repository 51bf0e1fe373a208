import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { makeFolder } from '../../engine/store/make-folder.ts';
import { emptyFolder } from './folders.ts';

it('makes a folder and its parents, and returns the first that was made', () => {
  const root = emptyFolder();
  expect(makeFolder(join(root, 'een', 'twee', 'drie'))).toBe(join(root, 'een'));
  expect(statSync(join(root, 'een', 'twee', 'drie')).isDirectory()).toBe(true);
  expect(makeFolder(join(root, 'een', 'twee'))).toBeUndefined();
  mkdirSync(join(root, 'er'));
  expect(makeFolder(join(root, 'er', 'bij'))).toBe(join(root, 'er', 'bij'));
});

it('names the file that is in the way', () => {
  const root = emptyFolder();
  writeFileSync(join(root, 'bestand'), '');
  expect(() => makeFolder(join(root, 'bestand'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'bestand', 'map'))).toThrow(/ENOTDIR|EEXIST/);
});

test.runIf(process.platform === 'linux')('ends when the system accepts no folder in it', () => {
  expect(() => makeFolder('/proc/inbreng/documenten')).toThrow(/ENOENT|EACCES|EPERM/);
});
