import { canonicalJson } from '../canonical-json.ts';
import { instant } from './dutch-time.ts';

/**
 * A value that one file gives a field. Of two values the one from the better source counts (`rank`), then that with the
 * later GewijzigdOp (none: earliest), then that of the file with the greater content hash, then the greater value: a
 * total order, so the winner never depends on the order of import.
 */
export interface Said<Value> {
  value: Value;
  rank: number;
  changed: string | null;
  hash: string;
}

/** Negative where `a` yields to `b`. */
export function comparePriority(
  a: { rank: number; changed: string | null; hash: string },
  b: { rank: number; changed: string | null; hash: string },
): number {
  return a.rank - b.rank || compareMoments(a.changed, b.changed) || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}

/** What counts of everything that was said of a field; undefined where nothing was. */
export function winner<Value>(said: readonly Said<Value>[]): Said<Value> | undefined {
  let best: Said<Value> | undefined;
  for (const one of said) {
    if (!best) best = one;
    else {
      const order = comparePriority(one, best) || (canonicalJson(one.value) > canonicalJson(best.value) ? 1 : -1);
      if (order > 0) best = one;
    }
  }
  return best;
}

function momentOf(changed: string | null): number {
  return changed === null ? Number.NEGATIVE_INFINITY : (instant(changed) ?? Number.NEGATIVE_INFINITY);
}

/** Infinities have no difference, so they are compared and not subtracted. */
function compareMoments(a: string | null, b: string | null): number {
  const [first, second] = [momentOf(a), momentOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
