import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import { useBridge } from '../app/app-data.tsx';
import type { OpenDocument } from '../document/open-document.ts';
import type { Outcome } from '../document/outcome.ts';
import type { Outcomes } from '../document/outcomes.ts';
import { createPdfReader } from '../preview/pdf-pages.ts';
import { followSide, type Side } from './follow-side.ts';

/** What the side pane follows of this document, for as long as its window is there; null in the first moment. */
export function useSide(document: OpenDocument, outcomes: Outcomes): Side | null {
  const bridge = useBridge();
  const [side, setSide] = useState<Side | null>(null);
  useEffect(() => {
    const made = followSide({
      document,
      outcomes,
      bridge,
      reader: createPdfReader(),
      clock: () => performance.now(),
    });
    setSide(made);
    return () => made.end();
  }, [document, outcomes, bridge]);
  return side;
}

/** Does what was asked before the tab was shown, and while it is. */
export function useAsked(side: Side, take: () => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const now = () => latest.current();
    now();
    return side.onAsk(now);
  }, [side]);
}

/** The draft as it is now, after each change. */
export function useDraft(side: Side): Draft {
  return useSyncExternalStore(side.document.onChange, side.document.draft);
}

/** What was made of the document last; null before the first. */
export function useOutcome(side: Side): Outcome | null {
  return useSyncExternalStore(side.outcomes.onOutcome, side.outcomes.outcome);
}
