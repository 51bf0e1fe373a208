import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReachableCheck } from '../../electron/processes/check-reachable.ts';

describe('a folder that may not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is reached when it answers, also with an error', async () => {
    expect(await createReachableCheck(async () => undefined)('/map/a')).toBe(true);
    expect(await createReachableCheck(() => Promise.reject(new Error('ENOENT')))('/map/a')).toBe(true);
  });

  it('is given up after a while, and not asked again while the question is open', async () => {
    let asked = 0;
    let answer = (): void => undefined;
    const reach = createReachableCheck(() => {
      asked += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    }, 3_000);
    const first = reach('/share/a');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await first).toBe(false);
    expect(await reach('/share/b')).toBe(false);
    expect(asked).toBe(1);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    const again = reach('/share/a');
    answer();
    expect(await again).toBe(true);
    expect(asked).toBe(2);
  });

  it('is not given up because of what this process did, or the computer slept, while it answered', async () => {
    let answer = (): void => undefined;
    const asked = createReachableCheck(() => new Promise<void>((resolve) => (answer = resolve)), 3_000)('/share/a');
    vi.runOnlyPendingTimers();
    answer();
    expect(await asked).toBe(true);
  });

  it('holds up no other folder', async () => {
    const reach = createReachableCheck((folder) =>
      folder === '/away' ? new Promise(() => undefined) : Promise.resolve(),
    );
    void reach('/away/a');
    expect(await reach('/here/a')).toBe(true);
  });
});
