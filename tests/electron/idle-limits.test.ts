import { expect, it } from 'vitest';
import { idleLimits } from '../../electron/main/processes/idle-limits.ts';
import { createPageWatchers } from '../../electron/main/windows/page-watchers.ts';

it('keeps the typesetter while any window shows pages, and never the exports', () => {
  const watchers = createPageWatchers();
  const { press, reports } = idleLimits(watchers);
  expect(press?.isNeeded()).toBe(false);
  watchers.set(1, true);
  watchers.set(2, true);
  watchers.set(1, false);
  expect(press?.isNeeded()).toBe(true);
  expect(reports?.isNeeded()).toBe(false);
  watchers.set(2, false);
  expect(press?.isNeeded()).toBe(false);
});

it('gives no limit to what keeps text, what holds the library and what checks spelling', () => {
  expect(Object.keys(idleLimits(createPageWatchers())).sort()).toEqual(['press', 'reports']);
});
