import type { ProblemOf } from '../result.ts';

/** A decision that is not linked to a motion. `date` is a day; the numbers are seats or members. */
export interface WaitingDecision {
  decision: string;
  result: string;
  date: string | null;
  for: number | null;
  against: number | null;
  absent: number | null;
  complete: boolean;
}

/** Open questions of all files together. `motion` is the id of the block. */
export interface RecordProblems {
  /** Decisions, with or without votes, without a motion; `addresses` to open and save in a browser. */
  'decisions-without-motion': { waiting: WaitingDecision[]; addresses: string[] };
  /** An unknown BesluitSoort. */
  'unknown-decision': { motion: string; decision: string; value: string };
  /** An unknown Besluit.Status: the decision does not count. */
  'unknown-decision-status': { motion: string; decision: string; value: string };
  /** An unknown Stemming.Soort: the row does not count. */
  'unknown-vote': { motion: string; decision: string; value: string };
  /** Two decisions with different results, of which one has no activity date (or both have the same moment). */
  'decisions-without-order': { motion: string; decisions: string[] };
  /** The rows account for every seat, but the text of the decision has other totals. */
  'votes-differ-from-text': { motion: string; decision: string; rows: string; text: string };
  /** A text without a number that is the text of several motions. */
  'text-of-several-motions': { motion: string; motions: string[] };
  /** A Zaak that is only known by its GUID. */
  'motion-without-number': { zaakId: string };
}
export type RecordProblem = ProblemOf<RecordProblems>;

/** A problem with the keys of its records. */
export interface FoundProblem {
  problem: RecordProblem;
  records: Set<string>;
}
