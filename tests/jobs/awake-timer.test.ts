import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';

/** Timers of a system whose clock continues while the computer sleeps: due timers fire when it resumes. */
let now = 0;
let timers: { at: number; act: () => void }[] = [];
const pass = (milliseconds: number): void => {
  const until = now + milliseconds;
  for (;;) {
    const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    if (!next) break;
    now = Math.max(now, next.at);
    timers = timers.filter((one) => one !== next);
    next.act();
  }
  now = until;
};
const sleep = (milliseconds: number): void => {
  now += milliseconds;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { act } of due) act();
};

beforeEach(() => {
  now = 0;
  timers = [];
  vi.stubGlobal('setTimeout', (act: () => void, delay: number) => {
    const timer = { at: now + delay, act };
    timers.push(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: (typeof timers)[number]) => {
    timers = timers.filter((one) => one !== timer);
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('runs its action once, when its time is over', () => {
  const act = vi.fn();
  afterAwake(120_500, act);
  pass(120_499);
  expect(act).not.toHaveBeenCalled();
  pass(1);
  expect(act).toHaveBeenCalledOnce();
  pass(500_000);
  expect(act).toHaveBeenCalledOnce();
});

test('does not count hours of sleep: the remaining time is waited for after them', () => {
  const act = vi.fn();
  afterAwake(120_000, act);
  pass(60_000);
  sleep(8 * 3_600_000);
  expect(act).not.toHaveBeenCalled();
  pass(58_000);
  expect(act).not.toHaveBeenCalled();
  sleep(3_600_000);
  pass(1_000);
  expect(act).toHaveBeenCalledOnce();
});

test('is cancelled by a response that came while the process was busy to the last moment', () => {
  const act = vi.fn();
  const stop = afterAwake(2_000, act);
  pass(1_500);
  // Busy for a second: the due timer comes first, and only then the response.
  sleep(1_000);
  expect(act).not.toHaveBeenCalled();
  stop();
  pass(10_000);
  expect(act).not.toHaveBeenCalled();
});

test('never runs after it is cancelled, at any step', () => {
  const act = vi.fn();
  const first = afterAwake(2_000, act);
  first();
  const second = afterAwake(2_000, act);
  pass(1_500);
  second();
  pass(10_000);
  expect(act).not.toHaveBeenCalled();
});
