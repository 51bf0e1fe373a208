import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDiskAway } from '../../electron/processes/saving/disk-away.ts';

describe('a missing file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-disks-'));
    mkdirSync(join(root, 'media'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const isAway = (...path: string[]) => isDiskAway(join(root, ...path), (folder) => folder === join(root, 'media'));

  it('is on a removed disk when the mount point is gone or empty', async () => {
    expect(await isAway('media', 'stick', 'Inbreng.inbreng')).toBe(true);
    expect(await isAway('media', 'stick', 'map', 'diep', 'Inbreng.inbreng')).toBe(true);
    mkdirSync(join(root, 'media', 'share'));
    expect(await isAway('media', 'share', 'Inbreng.inbreng')).toBe(true);
  });

  it('was moved or deleted when its disk is present', async () => {
    mkdirSync(join(root, 'media', 'stick'));
    writeFileSync(join(root, 'media', 'stick', 'Ander.inbreng'), '');
    expect(await isAway('media', 'stick', 'Inbreng.inbreng')).toBe(false);
    expect(await isAway('media', 'stick', 'hernoemde map', 'Inbreng.inbreng')).toBe(false);
    expect(await isAway('documenten', 'Inbreng.inbreng')).toBe(false);
    mkdirSync(join(root, 'leeg'));
    expect(await isAway('leeg', 'Inbreng.inbreng')).toBe(false);
  });

  it('is on a removed disk when nothing of a path below a usual mount point exists', async () => {
    for (const path of ['/media/ans/STICK/a.inbreng', '/run/media/ans/STICK/a.inbreng', '/Volumes/STICK/a.inbreng'])
      expect(await isDiskAway(path), path).toBe(true);
    expect(await isDiskAway('/schijf-die-er-niet-is/map/a.inbreng')).toBe(true);
  });
});
