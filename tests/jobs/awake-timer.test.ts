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

test('it acts once, when its time is over', () => {
  const act = vi.fn();
  afterAwake(120_500, act);
  pass(120_499);
  expect(act).not.toHaveBeenCalled();
  pass(1);
  expect(act).toHaveBeenCalledOnce();
  pass(500_000);
  expect(act).toHaveBeenCalledOnce();
});

test('hours of sleep do not count: what was left is waited for after them', () => {
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

test('what was answered while the process was busy to the last moment calls it off', () => {
  const act = vi.fn();
  const stop = afterAwake(2_000, act);
  pass(1_500);
  // Busy for a second: its timer comes due first, and only then what was answered.
  sleep(1_000);
  expect(act).not.toHaveBeenCalled();
  stop();
  pass(10_000);
  expect(act).not.toHaveBeenCalled();
});

test('called off it never acts, in whichever step', () => {
  const act = vi.fn();
  const first = afterAwake(2_000, act);
  first();
  const second = afterAwake(2_000, act);
  pass(1_500);
  second();
  pass(10_000);
  expect(act).not.toHaveBeenCalled();
});
