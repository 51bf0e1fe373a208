import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  prepareWrite,
  removeLeftBehind,
  removeLeftBehindOf,
  withRetries,
  writeFileAtomic,
} from '../../engine/store/atomic-write.ts';
import { emptyFolder } from './folders.ts';
import { currentFlush, recordFlushes } from './recorded-flushes.ts';

const failing = (code: string, times: number) => {
  const state = { calls: 0 };
  const work = async () => {
    state.calls++;
    if (state.calls <= times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  return { state, work };
};

describe('Writing a file', () => {
  it('replaces the old text by the whole new one and leaves nothing beside it', async () => {
    const dir = emptyFolder();
    const file = join(dir, 'a.md');
    writeFileSync(file, 'oud', { mode: 0o600 });
    await writeFileAtomic(file, 'nieuw');
    expect(readFileSync(file, 'utf8')).toBe('nieuw');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('flushes the text to the disk before the rename, and the folder after it', async () => {
    const dir = emptyFolder();
    const file = join(dir, 'a.md');
    writeFileSync(file, 'oud');
    const flushed = await recordFlushes(() => writeFileAtomic(file, 'nieuw'));
    expect(flushed.map(({ inode }) => inode)).toEqual([currentFlush(file).inode, currentFlush(dir).inode]);
    expect(flushed[0]?.bytes).toBe(5);
  });

  it('reports each flushed part, and stops when it is no longer wanted', async () => {
    const dir = emptyFolder();
    const file = join(dir, 'groot.pdf');
    const bytes = Buffer.alloc(2_500_000, 'a');
    let reports = 0;
    const prepared = await prepareWrite(file, bytes, () => (reports += 1));
    await prepared.commit();
    expect(reports).toBe(3);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const stopped = prepareWrite(file, Buffer.from('nieuw'), () => {
      throw new Error('genoeg');
    });
    await expect(stopped).rejects.toThrow('genoeg');
    expect(readdirSync(dir)).toEqual(['groot.pdf']);
  });

  it('accepts the longest name that a disk allows, also in three-byte letters', async () => {
    const dir = emptyFolder();
    const name = `${'ต'.repeat(82)}.inbreng`;
    await writeFileAtomic(join(dir, name), 'nieuw');
    expect(readdirSync(dir)).toEqual([name]);
  });

  it('changes nothing before it is committed, and leaves nothing when it is cancelled', async () => {
    const dir = emptyFolder();
    const file = join(dir, 'a.md');
    writeFileSync(file, 'oud');
    const prepared = await prepareWrite(file, 'nieuw');
    expect(readFileSync(file, 'utf8')).toBe('oud');
    await prepared.discard();
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('removes the remains of a killed write of the same file, and no new file or file of another program', async () => {
    const dir = emptyFolder();
    const file = join(dir, `${'x'.repeat(90)}.inbreng`);
    const now = Date.now();
    const old = new Date(now - 2 * 60 * 60 * 1000);
    const left = [`.${'x'.repeat(40)}.0123456789ab.tmp`, `.${'x'.repeat(80)}.0123456789ab.tmp`];
    const others = ['.Ander.inbreng.0123456789ab.tmp', `.${'x'.repeat(40)}.tmp`, `${'x'.repeat(40)}.0123456789ab.tmp`];
    for (const name of [...left, ...others]) {
      writeFileSync(join(dir, name), '');
      utimesSync(join(dir, name), old, old);
    }
    const fresh = `.${'x'.repeat(40)}.ba9876543210.tmp`;
    writeFileSync(join(dir, fresh), '');
    await removeLeftBehindOf(file, now);
    expect(readdirSync(dir).sort()).toEqual([...others, fresh].sort());
    await removeLeftBehindOf(join(dir, 'weg', 'a.inbreng'), now);
  });

  it('removes the remains of a killed write of a file whose name has a surrogate pair', async () => {
    const dir = emptyFolder();
    const file = join(dir, `${'x'.repeat(39)}😀 en meer.inbreng`);
    await prepareWrite(file, 'half');
    const [left = ''] = readdirSync(dir);
    expect(left).not.toContain('\uFFFD');
    const now = Date.now();
    const old = new Date(now - 2 * 60 * 60 * 1000);
    utimesSync(join(dir, left), old, old);
    await removeLeftBehindOf(file, now);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('removes the remains of killed writes anywhere in a library, and nothing in the folders of other programs', async () => {
    const dir = emptyFolder();
    const now = Date.now();
    const old = new Date(now - 2 * 60 * 60 * 1000);
    for (const folder of ['moties', 'geschiedenis/a', '.git/objects']) {
      const left = join(dir, folder, '.a.md.0123456789ab.tmp');
      mkdirSync(join(dir, folder), { recursive: true });
      writeFileSync(left, '');
      utimesSync(left, old, old);
    }
    removeLeftBehind(dir, now);
    const countFiles = (folder: string) => readdirSync(join(dir, folder)).length;
    expect(['moties', 'geschiedenis/a', '.git/objects'].map(countFiles)).toEqual([0, 0, 1]);
  });

  it('leaves no temporary file when it fails', async () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'a.md/vol'), { recursive: true });
    await expect(writeFileAtomic(join(dir, 'a.md'), 'nieuw')).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['a.md']);
    await expect(writeFileAtomic(join(dir, 'weg/b.md'), 'nieuw')).rejects.toThrow('ENOENT');
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('retries after %s, a limited number of times', async (code) => {
    const waits: number[] = [];
    const wait = async (ms: number) => waits.push(ms);
    const passing = failing(code, 3);
    expect(await withRetries(passing.work, wait)).toBe('done');
    expect(waits).toEqual([10, 20, 40]);
    const lasting = failing(code, 1000);
    await expect(withRetries(lasting.work, wait)).rejects.toThrow(code);
    expect(lasting.state.calls).toBe(8);
  });

  it('does not retry after another error', async () => {
    const { state, work } = failing('ENOSPC', 1000);
    await expect(withRetries(work, async () => undefined)).rejects.toThrow('ENOSPC');
    expect(state.calls).toBe(1);
  });
});
