import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFindPath, realPath } from '../../electron/main/security/real-path.ts';

describe('the real path of a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-paths-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is one path for every way to the file', async () => {
    const file = join(folder, 'a.inbreng');
    writeFileSync(file, '{}');
    mkdirSync(join(folder, 'x'));
    symlinkSync(file, join(folder, 'x', 'link.inbreng'));
    expect(await realPath(join(folder, 'x', 'link.inbreng'))).toBe(file);
    symlinkSync(join(folder, 'x'), join(folder, 'y'));
    expect(await realPath(join(folder, 'y', 'new.inbreng'))).toBe(join(folder, 'x', 'new.inbreng'));
    expect(await realPath(join(folder, 'none', 'new.inbreng'))).toBe(join(folder, 'none', 'new.inbreng'));
  });
});

describe('a share that does not resolve a path', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is waited for only briefly, and the file keeps the given name', async () => {
    const find = createFindPath(() => new Promise(() => undefined), 2_000);
    const request = find('/share/a');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await request).toBe('/share/a');
  });

  it('is trusted when it responded while this process was busy or the computer slept', async () => {
    let answer: (path: string) => void = () => undefined;
    const request = createFindPath(() => new Promise((resolve) => (answer = resolve)), 2_000)('/share/a');
    vi.runOnlyPendingTimers();
    answer('/really/a');
    expect(await request).toBe('/really/a');
  });

  it('gets at most two requests while it is silent, and more once it has responded', async () => {
    const pending: ((path: string) => void)[] = [];
    const find = createFindPath(() => new Promise((resolve) => pending.push(resolve)), 2_000);
    const request = ['/share/a', '/share/b'].map(find);
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all(request);
    expect(await find('/share/c')).toBe('/share/c');
    expect(pending).toHaveLength(2);
    for (const answer of pending) answer('/really/x');
    await vi.advanceTimersByTimeAsync(0);
    const again = find('/share/c');
    pending[2]?.('/really/c');
    expect(await again).toBe('/really/c');
  });
});
