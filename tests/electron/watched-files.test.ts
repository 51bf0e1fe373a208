import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../electron/processes/saving/watched-files.ts';

/** The first opening of a window. */
const one = (window: number, opening = window * 10) => ({ window, opening });
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the file of an open document', () => {
  let folder: string;
  let file: string;
  let notices: string[];
  let files: ReturnType<typeof watchFiles>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbreng-watched-'));
    file = join(folder, 'a.inbreng');
    notices = [];
    files = watchFiles((window, path, how) => notices.push(`${window} ${path === file} ${how}`));
    writeFileSync(file, 'een');
    files.watch(one(1), file, hashOf('een'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives no notice while it is unchanged', async () => {
    await files.check();
    writeFileSync(file, 'een');
    await files.check();
    expect(notices).toEqual([]);
  });

  it('gives one notice when another program writes it, and another when its content changes again', async () => {
    await files.check();
    writeFileSync(file, 'twee');
    await files.check();
    await files.check();
    expect(notices).toEqual(['1 true changed']);
    writeFileSync(file, 'drie!');
    await files.check();
    expect(notices).toEqual(['1 true changed', '1 true changed']);
  });

  it('gives a notice when it disappears, and when it comes back with other content', async () => {
    rmSync(file);
    await files.check();
    await files.check();
    expect(notices).toEqual(['1 true missing']);
    writeFileSync(file, 'terug');
    await files.check();
    expect(notices.at(-1)).toBe('1 true changed');
  });

  it('gives a notice when its folder disappears, and when it comes back unchanged', async () => {
    const unreachable = `${folder}-away`;
    renameSync(folder, unreachable);
    await files.check();
    expect(notices).toEqual(['1 true folder-missing']);
    renameSync(unreachable, folder);
    await files.check();
    await files.check();
    expect(notices.slice(1)).toEqual(['1 true back']);
    rmSync(file);
    await files.check();
    expect(notices.at(-1)).toBe('1 true missing');
  });

  it('is checked although the folder of another file does not respond, also with two files in one folder', async () => {
    const [reachable, unreachable] = [join(folder, 'b.inbreng'), join(folder, 'away', 'c.inbreng')];
    writeFileSync(reachable, 'een');
    files = watchFiles((window, _path, how) => notices.push(`${window} ${how}`), {
      isReachable: (path) => (path === unreachable ? new Promise(() => undefined) : Promise.resolve(true)),
    });
    files.watch(one(1), unreachable, hashOf('een'));
    files.watch(one(2), file, hashOf('een'));
    files.watch(one(3), reachable, hashOf('een'));
    writeFileSync(file, 'twee');
    writeFileSync(reachable, 'twee');
    void files.check();
    await expect.poll(() => notices.sort()).toEqual(['2 changed', '3 changed']);
    writeFileSync(file, 'drie!');
    void files.check();
    await expect.poll(() => notices.length).toBe(3);
  });

  it('gives a notice when a change of another program is reverted', async () => {
    writeFileSync(file, 'twee');
    await files.check();
    writeFileSync(file, 'een');
    await files.check();
    expect(notices).toEqual(['1 true changed', '1 true back']);
  });

  it('is not forgotten or changed by a late message of an earlier opening', async () => {
    const next = join(folder, 'b.inbreng');
    writeFileSync(next, 'een');
    files.watch(one(1, 11), next, hashOf('een'));
    files.forget(one(1));
    files.watch(one(1), file, hashOf('een'));
    writeFileSync(next, 'twee');
    writeFileSync(file, 'twee');
    await files.check();
    expect(notices).toEqual(['1 false changed']);
  });

  it('is not watched when it was written only after its opening had ended', async () => {
    files.forget(one(1));
    files.watch(one(1), file, hashOf('een'));
    writeFileSync(file, 'twee');
    await files.check();
    expect(notices).toEqual([]);
  });

  it('is no longer watched when no window shows it', async () => {
    files.forget(one(1));
    writeFileSync(file, 'twee');
    await files.check();
    expect(notices).toEqual([]);
  });

  it('may be written by the app itself', async () => {
    await files.check();
    writeFileSync(file, 'twee');
    files.watch(one(1), file, hashOf('twee'));
    await files.check();
    expect(notices).toEqual([]);
  });
});
