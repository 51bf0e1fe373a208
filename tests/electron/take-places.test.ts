import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePlaces } from '../../electron/main/take-places.ts';

describe('what was exported takes its places', () => {
  let root: string;
  let folder: string;
  const formats = ['docx', 'html', 'pdf'];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'inbreng-places-'));
    folder = join(root, 'uit');
    for (const format of formats) writeFileSync(join(root, `nieuw.${format}`), `nieuw ${format}`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const take = (beforeCommit: () => boolean) =>
    takePlaces({
      files: formats.map((format) => ({ from: join(root, `nieuw.${format}`), to: join(folder, `Inbreng.${format}`) })),
      folder,
      aside: join(root, 'former'),
      cancelled: beforeCommit,
    });
  const holds = (format: string) => readFileSync(join(folder, `Inbreng.${format}`), 'utf8');

  it('all of them, in a folder that is made for it', async () => {
    expect(await take(() => false)).toBeNull();
    expect(formats.map(holds)).toEqual(formats.map((format) => `nieuw ${format}`));
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('or none where the last can’t be written: what stood there stands there again', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'Inbreng.docx'), 'oud docx');
    const outcome = await take(() => {
      // Only now, when all of them are prepared, something stands in the way of the last.
      mkdirSync(join(folder, 'Inbreng.pdf', 'in de weg'), { recursive: true });
      return false;
    });
    expect(outcome).toMatchObject({ file: join(folder, 'Inbreng.pdf') });
    expect(holds('docx')).toBe('oud docx');
    expect(readdirSync(folder).sort()).toEqual(['Inbreng.docx', 'Inbreng.pdf']);
  });

  it('or none where a person stopped it', async () => {
    expect(await take(() => true)).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });
});
