/** What is filled in to tie a decision to a motion. */
export interface Tie {
  motion: string | null;
  source: string;
}

/** What was filled in and not tied yet, by the id of the decision. */
const ties = new Map<string, Tie>();

export function tieOf(decision: string): Tie {
  return ties.get(decision) ?? { motion: null, source: '' };
}

export function keepTie(decision: string, tie: Tie): void {
  ties.set(decision, tie);
}

/** The decision is tied. */
export function forgetTie(decision: string): void {
  ties.delete(decision);
}

/** The key of a tie among the open entries: the window asks about it before it closes. */
export function tieEntryKey(decision: string): string {
  return `decision ${decision}`;
}
