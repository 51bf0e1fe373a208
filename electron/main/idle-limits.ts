import type { ProcessName } from '../ipc/contract.ts';
import type { PageWatchers } from './page-watchers.ts';
import type { IdleLimit } from './working-process.ts';

/** Milliseconds. The typesetter holds a hundred megabytes and more, and is there again within a second. */
const IDLE = 60_000;

/** Of the processes that stop when nothing is asked of them: the typesetter where no window shows pages, exports and checks always. */
export function idleLimits(watchers: Pick<PageWatchers, 'hasAny'>): Partial<Record<ProcessName, IdleLimit>> {
  return {
    press: { after: IDLE, isNeeded: watchers.hasAny },
    reports: { after: IDLE, isNeeded: () => false },
  };
}
