import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBlankBlock } from '../../engine/core/blocks/blank-block.ts';
import { contentHash } from '../../engine/core/canonical-json.ts';
import { blockHistory } from '../../engine/store/block-history.ts';
import { readLibraryImage } from '../../engine/store/library-images.ts';
import { readPictureFile } from '../../engine/store/picture-file.ts';
import { emptyFolder } from './folders.ts';

const HASH = 'a'.repeat(64);

describe('The file of a chosen picture', () => {
  it('is read whole, and reports that it is being read', async () => {
    const file = join(emptyFolder(), 'kaart.png');
    const bytes = new Uint8Array(3_500_000).map((_, at) => at % 251);
    writeFileSync(file, bytes);
    let reports = 0;
    const read = await readPictureFile(file, () => {
      reports += 1;
    });
    expect(read.ok && contentHash(read.value)).toBe(contentHash(bytes));
    expect(reports).toBeGreaterThanOrEqual(4);
  });

  it('is refused unread by its size: 8 GB', async () => {
    const file = join(emptyFolder(), 'film.png');
    writeFileSync(file, '');
    truncateSync(file, 8_000_000_000);
    expect(await readPictureFile(file)).toEqual({
      ok: false,
      problem: { code: 'image-too-large', values: { name: 'film.png', megabytes: 8000, limit: 50 } },
    });
  });

  it('is refused when it is a folder or missing', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'map.png'));
    const unreadable = (name: string, detail: string) => ({
      ok: false,
      problem: { code: 'image-unreadable', values: { name, detail } },
    });
    expect(await readPictureFile(join(dir, 'map.png'))).toEqual(unreadable('map.png', 'EISDIR'));
    expect(await readPictureFile(join(dir, 'weg.png'))).toEqual(unreadable('weg.png', 'ENOENT'));
  });

  it.skipIf(process.platform === 'win32')('is refused when it is a pipe or an endless device', async () => {
    const dir = emptyFolder();
    execFileSync('mkfifo', [join(dir, 'pijp.png')]);
    symlinkSync('/dev/zero', join(dir, 'nul.png'));
    for (const name of ['pijp.png', 'nul.png'])
      expect(await readPictureFile(join(dir, name))).toEqual({
        ok: false,
        problem: { code: 'image-unreadable', values: { name, detail: 'EINVAL' } },
      });
  });
});

describe.skipIf(process.platform === 'win32')('An endless file in a library', () => {
  it('is refused as a picture of a block', () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'afbeeldingen'));
    symlinkSync('/dev/zero', join(dir, 'afbeeldingen', `${HASH}.png`));
    execFileSync('mkfifo', [join(dir, 'afbeeldingen', `${HASH}.jpg`)]);
    expect(readLibraryImage(dir, HASH)).toBeUndefined();
  });

  it('is refused as a former text of a block', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'geschiedenis', 'een-passage'), { recursive: true });
    execFileSync('mkfifo', [join(dir, 'geschiedenis', 'een-passage', `${HASH}.md`)]);
    const revisions = [{ hash: HASH, date: '2026-01-05T10:00:00+01:00', by: 'CKM', previous: null }];
    const block = { ...createBlankBlock('passage', 'een-passage', 'Een passage'), revisions };
    expect(await blockHistory(dir, block)).toMatchObject([{ hash: HASH, block: null }]);
  });
});
