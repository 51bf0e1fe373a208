import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUserFiles } from '../../electron/processes/user-files.ts';

const isReachable = async () => true;
const never = new Promise<never>(() => undefined);

describe('files of the user on a share that may be unreachable', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('return the result of the work or its error', async () => {
    const files = createUserFiles(isReachable);
    expect(await files.run('/a', async () => 1)).toBe(1);
    await expect(files.run('/a', () => Promise.reject(new Error('ENOSPC')))).rejects.toThrow('ENOSPC');
    expect(await files.run('/a', async () => 2)).toBe(2);
  });

  it('get one operation at a time, while other files go on', async () => {
    const files = createUserFiles(isReachable);
    const done: string[] = [];
    let end = (): void => undefined;
    const first = files.run('/a', async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      done.push('first');
    });
    const second = files.run('/a', async () => done.push('second'));
    await files.run('/b', async () => done.push('other'));
    end();
    await Promise.all([first, second]);
    expect(done).toEqual(['other', 'first', 'second']);
  });

  it('are given up when silent, report the late result, and get no request until then', async () => {
    const files = createUserFiles(isReachable, 5_000);
    let answer: (value: string) => void = () => undefined;
    const lateResults: string[] = [];
    const request = files.run(
      '/a',
      () => new Promise<string>((resolve) => (answer = resolve)),
      (value) => lateResults.push(value),
    );
    const queued = files.run('/a', async () => 'behind');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await request).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await queued).toBeNull();
    const more = files.run('/a', async () => 'more');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await more).toBeNull();
    expect(await files.run('/b', async () => 'other')).toBe('other');
    expect([files.isUnresponsive('/a'), files.isUnresponsive('/b')]).toEqual([true, false]);
    answer('written');
    await vi.advanceTimersByTimeAsync(0);
    expect(lateResults).toEqual(['written']);
    expect(files.isUnresponsive('/a')).toBe(false);
    expect(await files.run('/a', async () => 'again')).toBe('again');
  });

  it('get a moment when silent, because the share may have just returned', async () => {
    const files = createUserFiles(isReachable, 5_000);
    let fail: (error: Error) => void = () => undefined;
    const request = files.run('/a', () => new Promise<string>((_resolve, reject) => (fail = reject)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await request).toBeNull();
    const again = files.run('/a', async () => 'again');
    await vi.advanceTimersByTimeAsync(500);
    fail(new Error('ECONNABORTED'));
    expect(await again).toBe('again');
  });

  it('are waited for while a large file makes progress', async () => {
    const files = createUserFiles(isReachable, 5_000);
    const request = files.run('/a', async (alive) => {
      for (let part = 0; part < 5; part += 1) {
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        alive();
      }
      return 'whole';
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await request).toBe('whole');
  });

  it('are waited for when the response came late because this process was busy or the computer slept', async () => {
    const files = createUserFiles(isReachable, 5_000);
    let answer: (value: string) => void = () => undefined;
    const request = files.run('/a', () => new Promise<string>((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(0);
    vi.runOnlyPendingTimers();
    answer('read');
    expect(await request).toBe('read');
  });

  it('are not read when the folder does not respond, nor when too many are silent', async () => {
    let started = 0;
    const away = createUserFiles(async () => false);
    expect(await away.run('/a', async () => (started += 1))).toBeNull();
    const files = createUserFiles(isReachable, 10);
    for (let file = 0; file < 16; file += 1) void files.run(`/${file}`, () => never);
    await vi.advanceTimersByTimeAsync(10);
    expect(await files.run('/more', async () => (started += 1))).toBeNull();
    expect(started).toBe(0);
  });
});
