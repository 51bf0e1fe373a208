import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdLibrary } from '../../electron/processes/library/opened-library.ts';
import type { Context } from '../../electron/processes/protocol.ts';
import { createLibrary } from '../../engine/store/library.ts';
import { emptyFolder } from '../store/folders.ts';

const from = (library: string) => ({ settings: { library, language: 'nl' } }) as Context;

describe('a library whose folder is away', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  it('is asked at its own folder, which may be the share itself', async () => {
    const asked: string[] = [];
    const library = holdLibrary(
      () => undefined,
      async (file) => {
        asked.push(dirname(file));
        return false;
      },
    );
    expect(await library.open(from('/net/bibliotheek'))).toMatchObject({
      ok: false,
      problem: { code: 'library-away' },
    });
    expect(asked).toEqual(['/net/bibliotheek']);
  });

  it('is told to the windows once, also where a request finds it out before the next look', async () => {
    const dir = join(emptyFolder(), 'bibliotheek');
    expect((await createLibrary(dir)).ok).toBe(true);
    const told: unknown[] = [];
    const library = holdLibrary((changed) => told.push(changed));
    expect((await library.open(from(dir))).ok).toBe(true);
    renameSync(dir, `${dir}-weg`);
    vi.advanceTimersByTime(2_000);
    expect((await library.open(from(dir))).ok).toBe(false);
    expect((await library.open(from(dir))).ok).toBe(false);
    expect(told).toEqual([{ blocks: true, organisation: false }]);
  });
});
