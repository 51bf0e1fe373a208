import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fontFile } from '../../engine/jobs/font-file.ts';

test('a font is read once while its file stays the same, and again when another replaces it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-font-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const path = join(dir, 'letter.otf');
  expect(fontFile(path)).toBeUndefined();
  writeFileSync(path, 'one');
  const first = fontFile(path);
  expect(first).toEqual(new Uint8Array(Buffer.from('one')));
  expect(fontFile(path)).toBe(first);
  writeFileSync(join(dir, 'new'), 'two');
  renameSync(join(dir, 'new'), path);
  expect(fontFile(path)).toEqual(new Uint8Array(Buffer.from('two')));
  rmSync(path);
  expect(fontFile(path)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a pipe with the name of a font delays nothing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'inbreng-font-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const pipe = join(dir, 'letter.otf');
  execFileSync('mkfifo', [pipe]);
  expect(fontFile(pipe)).toBeUndefined();
});
