import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../electron/processes/saving/watched-files.ts';

/** What a window has open first. */
const one = (window: number, opening = window * 10) => ({ window, opening });
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the file of an open document', () => {
  let folder: string;
  let file: string;
  let told: string[];
  let files: ReturnType<typeof watchFiles>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-watched-'));
    file = join(folder, 'a.inbreng');
    told = [];
    files = watchFiles((window, path, how) => told.push(`${window} ${path === file} ${how}`));
    writeFileSync(file, 'een');
    files.watch(one(1), file, hashOf('een'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says nothing while it is what was read', async () => {
    await files.check();
    writeFileSync(file, 'een');
    await files.check();
    expect(told).toEqual([]);
  });

  it('is told once when another program wrote it, and again when it writes something else', async () => {
    await files.check();
    writeFileSync(file, 'twee');
    await files.check();
    await files.check();
    expect(told).toEqual(['1 true changed']);
    writeFileSync(file, 'drie!');
    await files.check();
    expect(told).toEqual(['1 true changed', '1 true changed']);
  });

  it('is told when it is gone, once, and when it is back as something else', async () => {
    rmSync(file);
    await files.check();
    await files.check();
    expect(told).toEqual(['1 true missing']);
    writeFileSync(file, 'terug');
    await files.check();
    expect(told.at(-1)).toBe('1 true changed');
  });

  it('is told when its folder is gone, and when it is back as it was', async () => {
    const away = `${folder}-away`;
    renameSync(folder, away);
    await files.check();
    expect(told).toEqual(['1 true folder-missing']);
    renameSync(away, folder);
    await files.check();
    await files.check();
    expect(told.slice(1)).toEqual(['1 true back']);
    rmSync(file);
    await files.check();
    expect(told.at(-1)).toBe('1 true missing');
  });

  it('is noticed though the folder of another does not answer, and though two stand in one folder', async () => {
    const [beside, away] = [join(folder, 'b.inbreng'), join(folder, 'away', 'c.inbreng')];
    writeFileSync(beside, 'een');
    files = watchFiles((window, _path, how) => told.push(`${window} ${how}`), {
      isReachable: (path) => (path === away ? new Promise(() => undefined) : Promise.resolve(true)),
    });
    files.watch(one(1), away, hashOf('een'));
    files.watch(one(2), file, hashOf('een'));
    files.watch(one(3), beside, hashOf('een'));
    writeFileSync(file, 'twee');
    writeFileSync(beside, 'twee');
    void files.check();
    await expect.poll(() => told.sort()).toEqual(['2 changed', '3 changed']);
    writeFileSync(file, 'drie!');
    void files.check();
    await expect.poll(() => told.length).toBe(3);
  });

  it('is told when what another program wrote is taken back', async () => {
    writeFileSync(file, 'twee');
    await files.check();
    writeFileSync(file, 'een');
    await files.check();
    expect(told).toEqual(['1 true changed', '1 true back']);
  });

  it('is not forgotten by an earlier opening that is late, nor known by one', async () => {
    const next = join(folder, 'b.inbreng');
    writeFileSync(next, 'een');
    files.watch(one(1, 11), next, hashOf('een'));
    files.forget(one(1));
    files.watch(one(1), file, hashOf('een'));
    writeFileSync(next, 'twee');
    writeFileSync(file, 'twee');
    await files.check();
    expect(told).toEqual(['1 false changed']);
  });

  it('is looked at by nobody where it was written only after its opening was over', async () => {
    files.forget(one(1));
    files.watch(one(1), file, hashOf('een'));
    writeFileSync(file, 'twee');
    await files.check();
    expect(told).toEqual([]);
  });

  it('is looked at no more once no window shows it', async () => {
    files.forget(one(1));
    writeFileSync(file, 'twee');
    await files.check();
    expect(told).toEqual([]);
  });

  it('may be written by the app itself', async () => {
    await files.check();
    writeFileSync(file, 'twee');
    files.watch(one(1), file, hashOf('twee'));
    await files.check();
    expect(told).toEqual([]);
  });
});
