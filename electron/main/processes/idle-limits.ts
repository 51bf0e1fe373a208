import type { ProcessName } from '../../ipc/contract.ts';
import type { PageWatchers } from '../windows/page-watchers.ts';
import type { IdleLimit } from './managed-process.ts';

/** Milliseconds. The typesetter holds more than a hundred megabytes; after a restart its first layout takes longer. */
const IDLE = 60_000;

/** Limits of the processes that stop when idle. The typesetter stays while a window shows pages. */
export function createIdleLimits(watchers: Pick<PageWatchers, 'hasAny'>): Partial<Record<ProcessName, IdleLimit>> {
  return {
    press: { after: IDLE, isNeeded: watchers.hasAny },
    reports: { after: IDLE, isNeeded: () => false },
  };
}
