import type { ProblemOf } from '../result.ts';

/** A decision whose motion no file and no person has named yet. `date` is a day; the numbers are seats or members. */
export interface WaitingDecision {
  decision: string;
  result: string;
  date: string | null;
  for: number | null;
  against: number | null;
  absent: number | null;
  complete: boolean;
}

/** What the files taken together leave open. `motion` is the id of the block. */
export interface RecordProblems {
  /** Decisions, with or without votes, that nothing ties to a motion; `addresses` to open and save in a browser. */
  'decisions-without-motion': { waiting: WaitingDecision[]; addresses: string[] };
  /** A BesluitSoort that we do not know. */
  'unknown-decision': { motion: string; decision: string; value: string };
  /** A Besluit.Status that we do not know: the decision does not count. */
  'unknown-decision-status': { motion: string; decision: string; value: string };
  /** A Stemming.Soort that we do not know: the row does not count. */
  'unknown-vote': { motion: string; decision: string; value: string };
  /** Two decisions that differ, and at least one without the date of its activity (or both at the same moment). */
  'decisions-without-order': { motion: string; decisions: string[] };
  /** The rows account for every seat, but the decision's text gives other totals. */
  'votes-differ-from-text': { motion: string; decision: string; rows: string; text: string };
  /** A text without a number that is the text of several motions. */
  'text-of-several-motions': { motion: string; motions: string[] };
  /** A Zaak, known by its GUID only, that no file gives a number. */
  'motion-without-number': { zaakId: string };
}
export type RecordProblem = ProblemOf<RecordProblems>;

/** A problem with the keys of the records that it is about. */
export interface FoundProblem {
  problem: RecordProblem;
  records: Set<string>;
}
