import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDebounce } from '../../../../renderer/ui/scheduling/debounce.ts';

describe('a debounced task', () => {
  const runs: boolean[] = [];
  const debounce = () => createDebounce((isOverdue) => runs.push(isOverdue), { delay: 100, maxDelay: 250 });

  beforeEach(() => {
    vi.useFakeTimers();
    runs.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('runs once, after a pause in the requests', () => {
    const task = debounce();
    task.request();
    vi.advanceTimersByTime(99);
    task.request();
    vi.advanceTimersByTime(99);
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(runs).toEqual([false]);
    vi.advanceTimersByTime(1_000);
    expect(runs).toHaveLength(1);
  });

  it('runs after the maximum delay while requests keep coming, and says so', () => {
    const task = debounce();
    for (let at = 0; at < 250; at += 50) {
      task.request();
      vi.advanceTimersByTime(50);
    }
    expect(runs).toEqual([true]);
    expect(task.isPending()).toBe(false);
  });

  it('waits for a pause however long requests keep coming when no maximum delay is set', () => {
    const task = createDebounce((isOverdue) => runs.push(isOverdue), { delay: 100 });
    for (let at = 0; at < 10; at += 1) {
      task.request();
      vi.advanceTimersByTime(99);
    }
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(runs).toEqual([false]);
  });

  it('takes other times for one request', () => {
    const task = debounce();
    task.request({ delay: 10 });
    vi.advanceTimersByTime(10);
    expect(runs).toEqual([false]);
    task.request({ delay: 400, maxDelay: Number.POSITIVE_INFINITY });
    vi.advanceTimersByTime(399);
    expect(runs).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(runs).toHaveLength(2);
  });

  it('runs within a time that replaces the maximum delay, and earlier after a pause in the requests', () => {
    const task = debounce();
    task.runWithin(1_000);
    expect(task.isPending()).toBe(true);
    vi.advanceTimersByTime(999);
    expect(runs).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(runs).toEqual([true]);
    task.runWithin(1_000);
    task.request();
    vi.advanceTimersByTime(100);
    expect(runs).toEqual([true, false]);
  });

  it('does not run once cancelled', () => {
    const task = debounce();
    task.request();
    task.runWithin(50);
    task.cancel();
    expect(task.isPending()).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(runs).toEqual([]);
  });

  it('can be requested again by the task itself', () => {
    const task = createDebounce(
      (isOverdue) => {
        runs.push(isOverdue);
        if (runs.length < 3) task.request();
      },
      { delay: 100 },
    );
    task.request();
    vi.advanceTimersByTime(300);
    expect(runs).toHaveLength(3);
  });
});
