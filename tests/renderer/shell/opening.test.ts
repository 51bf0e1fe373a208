import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOpenings } from '../../../renderer/shell/opening.ts';

const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
const file = async () => ({ name: 'Inbreng.inbreng', folder: '/schijf' });
const later = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((done) => setTimeout(() => done(value), milliseconds));

describe('a document that is being opened', () => {
  const left = vi.fn(async () => undefined);
  beforeEach(() => {
    left.mockClear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test('is not spoken of where it is there within a moment', async () => {
    const openings = createOpenings(left);
    const told = vi.fn();
    openings.listen(told);
    const opened = openings.wait(file, () => later(200, 'opened'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await opened).toBe('opened');
    expect(told).not.toHaveBeenCalled();
  });

  test('is named after a moment, until it is there or could not be read', async () => {
    const openings = createOpenings(left);
    const opened = openings.wait(file, () => later(5_000, 'refused'));
    await vi.advanceTimersByTimeAsync(310);
    expect(openings.shown()?.file).toEqual({ name: 'Inbreng.inbreng', folder: '/schijf' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opened).toBe('refused');
    expect(openings.shown()).toBeNull();
  });

  test('keeps nobody where it never answers: who cancels waits for nothing, and what comes later knows that', async () => {
    const openings = createOpenings(left);
    let heard: AbortSignal | null = null;
    const opened = openings.wait(file, (signal) => {
      heard = signal;
      return never<'opened'>();
    });
    await vi.advanceTimersByTimeAsync(310);
    openings.shown()?.cancel();
    expect(await opened).toBe('cancelled');
    expect(openings.shown()).toBeNull();
    expect(heard).toMatchObject({ aborted: true });
  });

  test('gives way to one that is opened after it', async () => {
    const openings = createOpenings(left);
    const first = openings.wait(file, () => never<'opened'>());
    await vi.advanceTimersByTimeAsync(310);
    const second = openings.wait(
      async () => ({ name: 'Ander.inbreng', folder: '/schijf' }),
      () => later(900, 'opened'),
    );
    expect(await first).toBe('replaced');
    await vi.advanceTimersByTimeAsync(310);
    expect(openings.shown()?.file.name).toBe('Ander.inbreng');
    await vi.advanceTimersByTimeAsync(900);
    expect(await second).toBe('opened');
    expect(openings.shown()).toBeNull();
  });

  test('is left before the one that takes its place asks for anything', async () => {
    const order: string[] = [];
    const openings = createOpenings(async () => {
      await later(50, null);
      order.push('left');
    });
    const begun = (name: string) =>
      openings.wait(file, () => {
        order.push(name);
        return never<'opened'>();
      });
    void begun('first');
    await vi.advanceTimersByTimeAsync(10);
    const second = begun('second');
    await vi.advanceTimersByTimeAsync(10);
    void begun('third');
    expect(await second).toBe('replaced');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(order).toEqual(['first', 'left', 'left', 'third']);
  });

  test('has nothing to leave where none was waited for', async () => {
    const openings = createOpenings(left);
    await openings.wait(file, async () => 'opened');
    await openings.wait(file, async () => 'opened');
    expect(left).not.toHaveBeenCalled();
  });

  test('that nobody asked for by name is waited for without a word', async () => {
    const openings = createOpenings(left);
    void openings.wait(
      async () => null,
      () => never(),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(openings.shown()).toBeNull();
  });
});
