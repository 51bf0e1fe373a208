import { canonicalJson } from '../canonical-json.ts';
import { parseInstant } from './dutch-time.ts';

/**
 * A value of a field in one file. The value of the best source wins (`rank`), then that with the later GewijzigdOp
 * (none: earliest), then that of the file with the greater content hash, then the greater value: a total order, so that
 * the winner does not depend on the order of import.
 */
export interface FieldValue<Value> {
  value: Value;
  rank: number;
  changed: string | null;
  hash: string;
}

/** Negative where `b` takes precedence. */
export function comparePriority(
  a: { rank: number; changed: string | null; hash: string },
  b: { rank: number; changed: string | null; hash: string },
): number {
  return a.rank - b.rank || compareMoments(a.changed, b.changed) || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}

/** The value that wins; undefined where no file has one. */
export function findWinner<Value>(said: readonly FieldValue<Value>[]): FieldValue<Value> | undefined {
  let best: FieldValue<Value> | undefined;
  for (const one of said) {
    if (!best) best = one;
    else {
      const order = comparePriority(one, best) || (canonicalJson(one.value) > canonicalJson(best.value) ? 1 : -1);
      if (order > 0) best = one;
    }
  }
  return best;
}

function toMoment(changed: string | null): number {
  return changed === null ? Number.NEGATIVE_INFINITY : (parseInstant(changed) ?? Number.NEGATIVE_INFINITY);
}

/** Compared instead of subtracted, because infinities have no difference. */
function compareMoments(a: string | null, b: string | null): number {
  const [first, second] = [toMoment(a), toMoment(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
