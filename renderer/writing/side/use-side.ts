import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { followSide, type Side } from './follow-side.ts';
import { createPdfReader } from './preview/pdf-pages.ts';

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

/** The draft is read after a pause in typing, and lags behind by at most `maxDelay`: the page shows the last key first. */
const TIMES = { delay: 300, maxDelay: 1_000 };

/** The draft as it is now: at once after a change of its values or properties; its text after a pause in typing. */
export function useDraft({ document }: Side): Draft {
  const [draft, setDraft] = useState(document.draft);
  useEffect(() => {
    let head = document.head();
    const take = () => {
      taking.cancel();
      setDraft(document.draft());
    };
    const taking = createDebounce(take, TIMES);
    const end = document.onChange(() => {
      const now = document.head();
      const isHead = now !== head;
      head = now;
      if (isHead) take();
      else taking.request();
    });
    take();
    return () => {
      end();
      taking.cancel();
    };
  }, [document]);
  return draft;
}

/**
 * A part of what was made of the document last: whoever shows it is drawn anew when that part is another one, and not at
 * each outcome while somebody types. `pick` gives the same value for as long as nothing of it changed.
 */
export function useMade<Part>({ outcomes }: Pick<Side, 'outcomes'>, pick: (outcome: Outcome | null) => Part): Part {
  return useSyncExternalStore(outcomes.onOutcome, () => pick(outcomes.outcome()));
}
