import type { ProcessName } from '../../ipc/contract.ts';
import type { PageWatchers } from '../windows/page-watchers.ts';
import type { IdleLimit } from './managed-process.ts';

/** Milliseconds. The typesetter holds more than a hundred megabytes; after a restart its first layout takes longer. */
const IDLE = 60_000;

/**
 * Limits of the processes that stop after a time without requests. The typesetter stays while a window shows pages.
 * `stopUnusedSpelling` stops `spelling`.
 */
export function createIdleLimits(watchers: Pick<PageWatchers, 'hasAny'>): Partial<Record<ProcessName, IdleLimit>> {
  return {
    press: { after: IDLE, isNeeded: watchers.hasAny },
    reports: { after: IDLE, isNeeded: () => false },
  };
}
