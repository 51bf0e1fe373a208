/** The motion of a decision, and where the user saw that. */
export interface Tie {
  motion: string | null;
  source: string;
}

/** Ties that are not stored yet, by the id of the decision. */
const ties = new Map<string, Tie>();

export function tieOf(decision: string): Tie {
  return ties.get(decision) ?? { motion: null, source: '' };
}

export function keepTie(decision: string, tie: Tie): void {
  ties.set(decision, tie);
}

/** Drops the unsaved tie of a decision that is tied now. */
export function forgetTie(decision: string): void {
  ties.delete(decision);
}

/** The key of a tie among the open entries: the window asks about it before it closes. */
export function tieEntryKey(decision: string): string {
  return `decision ${decision}`;
}
