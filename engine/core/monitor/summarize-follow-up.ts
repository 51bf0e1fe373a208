import type { FollowUpEntry, GivenVerdict, NextStep } from '../blocks/follow-up.ts';

/** The parts of a follow-up log that a monitor shows. */
export interface FollowUpSummary {
  /** The newest entry with a paper or a text; undated entries count as oldest. */
  last: FollowUpEntry | null;
  /** The newest verdict. */
  verdict: GivenVerdict | null;
  /** The step that is due first, among those not done; a step without a day comes last. */
  step: NextStep | null;
}

/** The log in order of date; undated entries first, equal dates in the order of the log. */
export function sortFollowUp(log: readonly FollowUpEntry[]): FollowUpEntry[] {
  return [...log].sort((one, other) => compareText(one.date ?? '', other.date ?? ''));
}

export function summarizeFollowUp(log: readonly FollowUpEntry[]): FollowUpSummary {
  const sorted = sortFollowUp(log);
  const verdicts = sorted.flatMap(({ verdict, date }) => (verdict ? [{ verdict, day: verdict.on ?? date ?? '' }] : []));
  verdicts.sort((one, other) => compareText(one.day, other.day));
  const steps = listOpenSteps(log);
  return {
    last: sorted.findLast(({ paper, says }) => paper !== null || hasText(says)) ?? null,
    verdict: verdicts.at(-1)?.verdict ?? null,
    step: steps[0] ?? null,
  };
}

/** The steps that are not done, the first that is due first. */
export function listOpenSteps(log: readonly FollowUpEntry[]): NextStep[] {
  const steps = log.flatMap(({ next }) => (next && !next.done && (hasText(next.step) || next.on) ? [next] : []));
  return steps.sort((one, other) => compareText(one.on ?? NEVER, other.on ?? NEVER));
}

/** Sorts after every date. */
const NEVER = '9999';

function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
