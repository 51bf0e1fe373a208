import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReachableCheck } from '../../electron/processes/check-reachable.ts';

describe('a folder that may not respond', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is reachable when it responds, also with an error', async () => {
    expect(await createReachableCheck(async () => undefined)('/map/a')).toBe(true);
    expect(await createReachableCheck(() => Promise.reject(new Error('ENOENT')))('/map/a')).toBe(true);
  });

  it('is given up after a while and not requested again while the request is open', async () => {
    let requests = 0;
    let answer = (): void => undefined;
    const reach = createReachableCheck(() => {
      requests += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    }, 3_000);
    const first = reach('/share/a');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await first).toBe(false);
    expect(await reach('/share/b')).toBe(false);
    expect(requests).toBe(1);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    const again = reach('/share/a');
    answer();
    expect(await again).toBe(true);
    expect(requests).toBe(2);
  });

  it('is not given up when this process was busy or the computer slept while it responded', async () => {
    let answer = (): void => undefined;
    const request = createReachableCheck(() => new Promise<void>((resolve) => (answer = resolve)), 3_000)('/share/a');
    vi.runOnlyPendingTimers();
    answer();
    expect(await request).toBe(true);
  });

  it('delays no other folder', async () => {
    const reach = createReachableCheck((folder) =>
      folder === '/away' ? new Promise(() => undefined) : Promise.resolve(),
    );
    void reach('/away/a');
    expect(await reach('/here/a')).toBe(true);
  });
});
