import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureFolder } from '../../electron/main/requests/measure-folder.ts';

describe('the size of the replaced files that exports could not restore', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-replaced-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('counts all exports, and is zero when none ever failed', async () => {
    expect(await measureFolder(join(root, 'replaced'))).toEqual({ files: 0, bytes: 0 });
    for (const one of ['export-1', 'export-2']) mkdirSync(join(root, 'replaced', one), { recursive: true });
    expect(await measureFolder(join(root, 'replaced'))).toEqual({ files: 0, bytes: 0 });
    writeFileSync(join(root, 'replaced', 'export-1', 'Inbreng.docx'), 'oud');
    writeFileSync(join(root, 'replaced', 'export-2', 'Inbreng.pdf'), 'ouder');
    expect(await measureFolder(join(root, 'replaced'))).toEqual({ files: 2, bytes: 8 });
  });
});
