import { expect, it } from 'vitest';
import { createIdleLimits } from '../../electron/main/processes/idle-limits.ts';
import { createPageWatchers } from '../../electron/main/windows/page-watchers.ts';

it('keeps the typesetter running while any window shows pages, but never the exporter', () => {
  const watchers = createPageWatchers();
  const { press, reports } = createIdleLimits(watchers);
  expect(press?.isNeeded()).toBe(false);
  watchers.set(1, true);
  watchers.set(2, true);
  watchers.set(1, false);
  expect(press?.isNeeded()).toBe(true);
  expect(reports?.isNeeded()).toBe(false);
  watchers.set(2, false);
  expect(press?.isNeeded()).toBe(false);
});

it('sets no limit for the processes that save, hold the library and check spelling', () => {
  expect(Object.keys(createIdleLimits(createPageWatchers())).sort()).toEqual(['press', 'reports']);
});
