import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { useBridge } from '../../document/services/app-data.tsx';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { useDocument, useSide } from '../document-context.ts';
import { followSide, type Side } from './follow-side.ts';
import { createPdfReader } from './preview/pdf-pages.ts';

/** The side pane's state for this document while its window is open; null until the first effect. */
export function useFollowedSide(
  document: OpenDocument,
  outcomes: Outcomes,
  houseStyle: HouseStyle | undefined,
): Side | null {
  const bridge = useBridge();
  const [side, setSide] = useState<Side | null>(null);
  useEffect(() => {
    const side = followSide({
      document,
      outcomes,
      bridge,
      reader: createPdfReader(),
      clock: () => performance.now(),
    });
    setSide(side);
    return () => side.end();
  }, [document, outcomes, bridge]);
  // The settings can change the name, logo or colour of the house style.
  const shownStyle = useRef(houseStyle);
  useEffect(() => {
    if (shownStyle.current !== undefined && shownStyle.current !== houseStyle) side?.preview.retry();
    shownStyle.current = houseStyle;
  }, [side, houseStyle]);
  return side;
}

/** Calls `take` when the tab is shown and at each request while it is. */
export function useSideRequest(take: () => void): void {
  const side = useSide();
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const now = () => latest.current();
    now();
    return side.onRequest(now);
  }, [side]);
}

/** The draft is read after a pause in typing, and lags behind by at most `maxDelay`: the page shows the last key first. */
const READ_TIMES = { delay: 300, maxDelay: 1_000 };

/** The current draft: after a change of its values or properties at once, after a change of its text with a pause. */
export function useDraft(): Draft {
  const { document } = useDocument();
  const [draft, setDraft] = useState(document.draft);
  useEffect(() => {
    let head = document.head();
    const take = () => {
      reading.cancel();
      setDraft(document.draft());
    };
    const reading = createDebounce(take, READ_TIMES);
    const end = document.onChange(() => {
      const now = document.head();
      const isHead = now !== head;
      head = now;
      if (isHead) take();
      else reading.request();
    });
    take();
    return () => {
      end();
      reading.cancel();
    };
  }, [document]);
  return draft;
}
