import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOpenings } from '../../../renderer/shell/opening.ts';

const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
const file = async () => ({ name: 'Inbreng.inbreng', folder: '/schijf' });
const later = <Value>(milliseconds: number, value: Value): Promise<Value> =>
  new Promise((done) => setTimeout(() => done(value), milliseconds));

describe('opening a document', () => {
  const left = vi.fn(async () => undefined);
  beforeEach(() => {
    left.mockClear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test('shows no dialog if it is fast', async () => {
    const openings = createOpenings(left);
    const listener = vi.fn();
    openings.listen(listener);
    const opened = openings.wait(file, () => later(200, 'opened'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await opened).toBe('opened');
    expect(listener).not.toHaveBeenCalled();
  });

  test('names the document in a dialog until it is open or fails', async () => {
    const openings = createOpenings(left);
    const opened = openings.wait(file, () => later(5_000, 'refused'));
    await vi.advanceTimersByTimeAsync(310);
    expect(openings.shown()?.file).toEqual({ name: 'Inbreng.inbreng', folder: '/schijf' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opened).toBe('refused');
    expect(openings.shown()).toBeNull();
  });

  test('can be cancelled if it never responds, and a late response knows that', async () => {
    const openings = createOpenings(left);
    let responses: AbortSignal | null = null;
    const opened = openings.wait(file, (signal) => {
      responses = signal;
      return never<'opened'>();
    });
    await vi.advanceTimersByTimeAsync(310);
    openings.shown()?.cancel();
    expect(await opened).toBe('cancelled');
    expect(openings.shown()).toBeNull();
    expect(responses).toMatchObject({ aborted: true });
  });

  test('is replaced by opening another document', async () => {
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

  test('releases the document before the next one is requested', async () => {
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

  test('releases nothing if nothing was being opened', async () => {
    const openings = createOpenings(left);
    await openings.wait(file, async () => 'opened');
    await openings.wait(file, async () => 'opened');
    expect(left).not.toHaveBeenCalled();
  });

  test('shows no dialog if the user did not name the document', async () => {
    const openings = createOpenings(left);
    void openings.wait(
      async () => null,
      () => never(),
    );
    await vi.advanceTimersByTimeAsync(1_000);
    expect(openings.shown()).toBeNull();
  });
});
