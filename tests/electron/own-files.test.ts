import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearScratchFolder, prepareFolders } from '../../electron/main/startup/app-folders.ts';
import { readFieldsFile } from '../../electron/main/storage/fields-file.ts';
import { emptyFolder, withoutRights } from '../store/folders.ts';

afterEach(() => vi.restoreAllMocks());

describe('a file of the app’s own', () => {
  const written = (text: string): string => {
    const file = join(emptyFolder(), 'settings.json');
    writeFileSync(file, text);
    return file;
  };

  it('is read correctly when an editor put a byte-order mark before it', () => {
    for (const text of ['{"a": 1}', '\uFEFF{"a": 1}\r\n'])
      expect(readFieldsFile(written(text))).toEqual({ values: { a: 1 }, damaged: null });
  });

  it('may be missing', () => {
    expect(readFieldsFile(join(emptyFolder(), 'settings.json'))).toEqual({ values: {}, damaged: null });
  });

  it.each(['', '{"a": 1,}', '[1]', 'null', '"tekst"', '\u0000\u0000'])(
    'is kept as a copy when it is damaged (%j)',
    (text) => {
      const file = written(text);
      expect(readFieldsFile(file)).toEqual({ values: {}, damaged: { file, copy: `${file}.broken` } });
      expect(readFileSync(`${file}.broken`, 'utf8')).toBe(text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('is kept twice when it is damaged twice, and once when it did not change', () => {
    const file = written('{"a": 1,}');
    readFieldsFile(file);
    writeFileSync(file, '{"b": 2,}');
    const second = { file, copy: `${file}-2.broken` };
    for (const time of [1, 2]) expect(readFieldsFile(file).damaged, `${time}`).toEqual(second);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"a": 1,}');
    expect(readFileSync(`${file}-2.broken`, 'utf8')).toBe('{"b": 2,}');
    expect(readdirSync(join(file, '..'))).toHaveLength(3);
  });

  it('stays in place when it can’t be read', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = join(emptyFolder(), 'settings.json');
    mkdirSync(file);
    expect(readFieldsFile(file)).toEqual({ values: {}, damaged: { file, copy: null } });
    expect(readdirSync(file)).toEqual([]);
  });
});

describe('the app’s own folder', () => {
  it('is made with its subfolders, or the reason is reported', () => {
    const folder = emptyFolder();
    expect(prepareFolders(join(folder, 'data'))).toEqual({ code: null, aside: [] });
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['chromium', 'pictures']);
    writeFileSync(join(folder, 'bestand'), '');
    expect(prepareFolders(join(folder, 'bestand'))).toEqual({ code: 'ENOTDIR', aside: [] });
  });

  it('reports why nothing can be stored in it although its folders exist', async () => {
    const data = emptyFolder();
    expect(prepareFolders(data)).toEqual({ code: null, aside: [] });
    chmodSync(data, 0o555);
    expect(await withoutRights(async () => prepareFolders(data))).toEqual({ code: 'EACCES', aside: [] });
    expect(readdirSync(data).sort()).toEqual(['chromium', 'pictures']);
    chmodSync(data, 0o777);
    expect(await withoutRights(async () => prepareFolders(data))).toEqual({ code: null, aside: [] });
    expect(readdirSync(data).sort()).toEqual(['chromium', 'pictures']);
  });

  it('is accepted on a full disk, and refused on a read-only one', ({ skip }) => {
    const data = emptyFolder();
    const onDisk = (...options: string[]) => spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'none', data]);
    // A disk with three inodes, for the folders alone.
    if (onDisk('nr_inodes=3').status !== 0) skip('only an administrator mounts a disk');
    try {
      expect(prepareFolders(data)).toEqual({ code: null, aside: [] });
      expect(() => writeFileSync(join(data, 'vol'), '')).toThrow('ENOSPC');
      spawnSync('mount', ['-o', 'remount,ro', data]);
      expect(prepareFolders(data)).toEqual({ code: 'EROFS', aside: [] });
    } finally {
      spawnSync('umount', [data]);
    }
  });

  it('moves a file that is in the place of a folder, and goes on', () => {
    const data = emptyFolder();
    const folder = join(data, 'pictures');
    for (const [text, name] of [
      ['een', 'pictures.broken'],
      ['twee', 'pictures-2.broken'],
    ] as const) {
      writeFileSync(folder, text);
      const copy = join(data, name);
      expect(prepareFolders(data)).toEqual({ code: null, aside: [{ folder, copy }] });
      expect(readFileSync(copy, 'utf8')).toBe(text);
      expect(lstatSync(folder).isDirectory()).toBe(true);
      // Reported once: at the next start the folder exists.
      expect(prepareFolders(data)).toEqual({ code: null, aside: [] });
      rmSync(folder, { recursive: true });
    }
  });

  it('deletes the remains of earlier exports, except what another process uses', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const scratch = join(emptyFolder(), 'exports');
    for (const name of ['export-1', 'print-2', 'print-3']) mkdirSync(join(scratch, name), { recursive: true });
    for (const name of ['export-1', 'print-2', 'print-3']) writeFileSync(join(scratch, name, 'a.pdf'), '');
    for (const path of [join(scratch, '..'), scratch, join(scratch, 'export-1'), join(scratch, 'print-3')])
      chmodSync(path, 0o777);
    chmodSync(join(scratch, 'print-2'), 0o555);
    await withoutRights(() => clearScratchFolder(scratch));
    expect(readdirSync(scratch)).toEqual(['print-2']);
    expect(logged).toHaveBeenCalledOnce();
    chmodSync(join(scratch, 'print-2'), 0o755);
    await clearScratchFolder(scratch);
    expect(readdirSync(scratch)).toEqual([]);
    await clearScratchFolder(join(scratch, 'niet'));
    expect(existsSync(join(scratch, 'niet'))).toBe(false);
  });
});
