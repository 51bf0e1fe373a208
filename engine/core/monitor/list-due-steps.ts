import type { Block } from '../blocks/block.ts';
import { type FollowedBlock, isFollowed } from './monitor-rows.ts';
import { listOpenSteps } from './summarize-follow-up.ts';

/** A step in a follow-up log that is due on a day. */
export interface DueStep {
  block: FollowedBlock;
  /** Unique among the steps of a list. */
  key: string;
  step: string;
  on: string;
}

/** Number of days before a step is due from which it is listed. */
const DAYS_AHEAD = 14;

/** The open steps that are overdue or due within two weeks of `today` (`2026-11-25`), the first that is due first. */
export function listDueSteps(blocks: readonly Block[], today: string): DueStep[] {
  const until = addDays(today, DAYS_AHEAD);
  const steps = blocks.flatMap((block) => {
    if (!isFollowed(block) || block.blockStatus === 'retired') return [];
    return listOpenSteps(block.followUp).flatMap(({ step, on }, at): DueStep[] =>
      on === null || on > until ? [] : [{ block, key: `${block.id} ${at}`, step, on }],
    );
  });
  return steps.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
