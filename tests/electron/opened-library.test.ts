import { renameSync, writeFileSync } from 'node:fs';
import fileSystem from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { blockSchema } from '../../engine/core/blocks/block.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { emptyFolder } from '../store/folders.ts';

const from = (library: string) => ({ settings: { library, language: 'nl' } }) as Context;

/** A disk that responds at once. */
const isReachable = async (): Promise<boolean> => true;

/** Advances the clock by the longest delay between two checks of a folder. */
async function afterNextLook<Value>(value: () => Value): Promise<Value> {
  await vi.advanceTimersByTimeAsync(100_000);
  return value();
}

describe('a library that this app and another program write', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  it('shows changes that the other made between the write of this app and the check of the folder', async () => {
    const dir = join(emptyFolder(), 'bibliotheek');
    const made = await createLibrary(dir);
    if (!made.ok) throw new Error(made.problem.code);
    const changes: unknown[] = [];
    const library = watchLibrary((changed) => changes.push(changed), isReachable);
    expect((await library.open(from(dir))).ok).toBe(true);
    const block = blockSchema.parse({
      id: 'onze',
      kind: 'passage',
      title: 'Onze',
      revision: '0'.repeat(64),
      body: [{ type: 'paragraph', id: 'n1', content: [{ type: 'run', text: 'Van ons.' }] }],
    });
    const written = await made.value.commit({ put: [block], by: 'wij', at: '2026-04-01T10:00:00+02:00' });
    if (!written.ok) throw new Error(written.problem.code);
    writeFileSync(join(dir, 'hunne.md'), '---\nkind: passage\n---\n\nVan een ander.\n');
    await library.replace(written.value, { blocks: true, organisation: false });
    expect(changes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    const read = await library.open(from(dir));
    expect(read.ok && read.value.blocks.map(({ id }) => id)).toEqual(['hunne', 'onze']);
    // The windows are notified at the next check.
    await expect.poll(() => afterNextLook(() => changes.length)).toBe(2);
  });
});

describe('a library without requests for a while', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  it('is checked right after its next request, and not only after the long delay', async () => {
    const dir = join(emptyFolder(), 'bibliotheek');
    expect((await createLibrary(dir)).ok).toBe(true);
    const changes: unknown[] = [];
    const library = watchLibrary((changed) => changes.push(changed), isReachable);
    expect((await library.open(from(dir))).ok).toBe(true);
    for (let minute = 0; minute < 3; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    writeFileSync(join(dir, 'hunne.md'), '---\nkind: passage\n---\n\nVan een ander.\n');
    expect((await library.open(from(dir))).ok).toBe(true);
    const nextCheck = async (): Promise<number> => {
      await vi.advanceTimersByTimeAsync(1);
      return changes.length;
    };
    await expect.poll(nextCheck).toBe(1);
  });
});

describe('a library with a file that could not be read', () => {
  const { readFile } = fileSystem;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    Object.assign(fileSystem, { readFile });
    syncBuiltinESMExports();
  });

  it('is complete in the windows once the file can be read, though the file did not change', async () => {
    const dir = join(emptyFolder(), 'bibliotheek');
    expect((await createLibrary(dir)).ok).toBe(true);
    writeFileSync(join(dir, 'een.md'), '---\nkind: passage\n---\n\nEen.\n');
    const broken = async (): Promise<never> => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    Object.assign(fileSystem, { readFile: broken });
    syncBuiltinESMExports();
    const changes: unknown[] = [];
    const library = watchLibrary((changed) => changes.push(changed), isReachable);
    const partial = await library.open(from(dir));
    expect(partial.ok && partial.value.gaps).toHaveLength(1);
    Object.assign(fileSystem, { readFile });
    syncBuiltinESMExports();
    await expect.poll(() => afterNextLook(() => changes)).toEqual([{ blocks: true, organisation: false }]);
    const whole = await library.open(from(dir));
    expect(whole).toMatchObject({ ok: true, value: { gaps: [], blocks: [{ id: 'een' }] } });
  });
});

describe('a library whose folder is unreachable', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  it('is looked up at its own folder, which may be the root of the share', async () => {
    const folders: string[] = [];
    const library = watchLibrary(
      () => undefined,
      async (file) => {
        folders.push(dirname(file));
        return false;
      },
    );
    expect(await library.open(from('/net/bibliotheek'))).toMatchObject({
      ok: false,
      problem: { code: 'library-away' },
    });
    expect(folders).toEqual(['/net/bibliotheek']);
  });

  it('notifies the windows once, also when a request detects it before the next check', async () => {
    const dir = join(emptyFolder(), 'bibliotheek');
    expect((await createLibrary(dir)).ok).toBe(true);
    const changes: unknown[] = [];
    const library = watchLibrary((changed) => changes.push(changed));
    expect((await library.open(from(dir))).ok).toBe(true);
    renameSync(dir, `${dir}-weg`);
    vi.advanceTimersByTime(2_000);
    expect((await library.open(from(dir))).ok).toBe(false);
    expect((await library.open(from(dir))).ok).toBe(false);
    expect(changes).toEqual([{ blocks: true, organisation: false }]);
  });
});
