import { useSyncExternalStore } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';

/** The last outcome of composing and checking the document; null before the first one. */
export function useOutcome(outcomes: Outcomes): Outcome | null {
  return useSyncExternalStore(outcomes.onOutcome, outcomes.outcome);
}

/**
 * A value from the document's head; renders when it changes. `select` must return the same reference while nothing changed.
 */
export function useHead<Value>(
  document: OpenDocument,
  select: (head: ReturnType<OpenDocument['head']>) => Value,
): Value {
  return useSyncExternalStore(document.onChange, () => select(document.head()));
}
