import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectWhenIdle } from '../../electron/processes/collect-when-idle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('collects once after the start and once after each period of work', () => {
  const collect = vi.fn();
  const inFlight = collectWhenIdle(collect, 5_000);
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(1);
  inFlight.begin();
  inFlight.end();
  inFlight.begin();
  inFlight.end();
  vi.advanceTimersByTime(60_000);
  expect(collect).toHaveBeenCalledTimes(2);
});

it('collects nothing during a request or shortly after one', () => {
  const collect = vi.fn();
  const inFlight = collectWhenIdle(collect, 5_000);
  inFlight.begin();
  inFlight.begin();
  inFlight.end();
  vi.advanceTimersByTime(60_000);
  inFlight.end();
  vi.advanceTimersByTime(4_999);
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(collect).toHaveBeenCalledTimes(1);
});
