import { useSyncExternalStore } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';

/** What was made of the document last; null before the first. */
export function useOutcome(outcomes: Outcomes): Outcome | null {
  return useSyncExternalStore(outcomes.onOutcome, outcomes.outcome);
}

/** Something of the document's head, after each change of it. `select` gives the same value for as long as nothing changed. */
export function useHead<Value>(
  document: OpenDocument,
  select: (head: ReturnType<OpenDocument['head']>) => Value,
): Value {
  return useSyncExternalStore(document.onChange, () => select(document.head()));
}
