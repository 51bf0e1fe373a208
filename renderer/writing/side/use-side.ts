import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcome } from '../../document/open/outcome.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { useBridge } from '../../document/services/app-data.tsx';
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

/**
 * Milliseconds without a key after which the draft is read anew, and the longest that it lags behind while typing goes on: the
 * page with the last word is there first.
 */
const PAUSE = 300;
const LONGEST_WAIT = 1_000;

/** The draft as it is now: at once after a change of its values or properties; its text after a pause in typing. */
export function useDraft({ document }: Side): Draft {
  const [draft, setDraft] = useState(document.draft);
  useEffect(() => {
    let head = document.head();
    let pause: ReturnType<typeof setTimeout> | undefined;
    let limit: ReturnType<typeof setTimeout> | undefined;
    const calm = () => {
      clearTimeout(pause);
      clearTimeout(limit);
      limit = undefined;
    };
    const take = () => {
      calm();
      setDraft(document.draft());
    };
    const end = document.onChange(() => {
      const now = document.head();
      const isHead = now !== head;
      head = now;
      if (isHead) take();
      else {
        clearTimeout(pause);
        pause = setTimeout(take, PAUSE);
        limit ??= setTimeout(take, LONGEST_WAIT);
      }
    });
    take();
    return () => {
      end();
      calm();
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
