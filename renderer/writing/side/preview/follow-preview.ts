/**
The folder `preview/` shows the real pages of the open document. This file requests them from the typesetter and keeps the
newest; `pdf-pages.ts` has a worker read and draw them; `page-column.tsx` shows the drawings; `places.ts` finds a node on them.
*/
import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { LayoutFacts, Places } from '../../../../engine/core/publication/publication.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import type { Outcomes } from '../../../document/open/outcomes.ts';
import { createDebounce } from '../../../ui/scheduling/debounce.ts';
import { createSignal } from '../../../ui/signal.ts';
import type { PdfPages, PdfReader } from './pdf-pages.ts';
import { readTypesetPages, type TypesetPages } from './typeset-pages.ts';

/** Milliseconds of pause in typing, and the longest wait. Pages that nobody sees are only counted, so they may wait longer. */
const WATCHED = { delay: 250, maxDelay: 5_000 };
const UNWATCHED = { delay: 2_000, maxDelay: 10_000 };
/** Milliseconds. A change after so long a silence is not part of typing and is shown without a pause. */
const QUIET_TIME = 600;
/** Pages. Typesetting a longer document would still run at the next key, and delay it. */
const LONG_DOCUMENT = 30;
/** Milliseconds to wait in a long document before a single change is typeset. */
const LONG_DOCUMENT_PAUSE = 120;
/** Milliseconds until the next attempt after the typesetter stopped. Each attempt doubles it, up to the longest. */
const RETRY_DELAY = 1_000;
const LONGEST_RETRY_DELAY = 30_000;

/** The pages that were typeset last. */
export interface ShownPages {
  pdf: PdfPages;
  layout: LayoutFacts;
  places: Places;
  /** Points from the top of a page to its text. */
  top: number;
  /** Number of the document's change that they show. */
  change: number;
}

export interface PreviewState {
  /** null: not typeset yet. */
  shown: ShownPages | null;
  /** Newer pages are being made. */
  isBusy: boolean;
  /** Why there are no newer pages. `shown` remains the last that succeeded. */
  problem: PreviewProblem | null;
}

export interface PreviewProblem {
  /** `refused`: the typesetter rejects the document; `restarting`: it stopped; `drawing`: its pages cannot be drawn. */
  cause: 'refused' | 'restarting' | 'drawing';
  /** A sentence of the typesetter, or the error of the drawing. */
  message: string;
}

/** The real pages of an open document, updated soon after each change. */
export interface Preview {
  state: () => PreviewState;
  listen: (listener: () => void) => () => void;
  /** Shows the pages to the user until the returned function is called. */
  watch: () => () => void;
  /** Typesets again at once: after an error, or after the house style changed. */
  retry: () => void;
  end: () => void;
}

interface FollowPreviewOptions {
  document: OpenDocument;
  outcomes: Pick<Outcomes, 'setLayout' | 'purpose' | 'onPurpose'>;
  bridge: Pick<WindowBridge, 'preview' | 'watchPages'>;
  reader: PdfReader;
  /** Milliseconds; only differences count. */
  clock: () => number;
}

/**
 * Requests pages after each pause in typing. At most one request is in flight, always with the newest text, so no response is
 * older than the shown pages. Unwatched pages are typeset for their number, and not read.
 */
export function followPreview({ document, outcomes, bridge, reader, clock }: FollowPreviewOptions): Preview {
  const signal = createSignal();
  let state: PreviewState = { shown: null, isBusy: false, problem: null };
  let watchers = 0;
  let isOutdated = true;
  let isRequesting = false;
  let hasEnded = false;
  let attempts = 0;
  /** The user types without a pause and has waited the longest time. */
  let hasWaitedLongest = false;
  let lastChange = Number.NEGATIVE_INFINITY;
  /** Pages that were typeset while unwatched. They are read when the user shows them. */
  let unreadPages: (TypesetPages & { change: number }) | null = null;

  const setState = (next: Partial<PreviewState>): void => {
    state = { ...state, ...next };
    signal.emit();
  };

  const showPages = async (made: NonNullable<typeof unreadPages>): Promise<void> => {
    const pdf = await reader.open(made.pdf);
    if (hasEnded) {
      pdf.close();
      return;
    }
    const before = state.shown;
    const { layout, places, top, change } = made;
    setState({ shown: { pdf, layout, places, top, change }, problem: null });
    before?.pdf.close();
  };

  const requestPages = async (): Promise<void> => {
    schedule.cancel();
    if (isRequesting || hasEnded) return;
    if (!isOutdated && !(watchers > 0 && unreadPages)) return;
    isRequesting = true;
    try {
      if (isOutdated) {
        isOutdated = false;
        const change = document.changes();
        const request = bridge.preview({ draft: document.text(), purpose: outcomes.purpose() });
        setState({ isBusy: true });
        const response = await request;
        if (hasEnded) return;
        if (response.ok) {
          attempts = 0;
          unreadPages = { ...readTypesetPages(response.value), change };
        } else if (response.problem.code === 'outdated') {
          isOutdated = true;
          schedulePages();
        } else handleProblem(response.problem);
      }
      // Pages from the middle of typing are not drawn: the pause brings newer ones.
      if (unreadPages && (hasWaitedLongest || !isOutdated)) {
        hasWaitedLongest = false;
        const made = unreadPages;
        try {
          if (watchers > 0) {
            unreadPages = null;
            await showPages(made);
          }
        } finally {
          // After the drawing, which the user waits for, and also when the drawing fails.
          if (!hasEnded) outcomes.setLayout({ ...made.layout, continued: made.continued });
        }
      }
    } catch (error) {
      setState({ problem: { cause: 'drawing', message: error instanceof Error ? error.message : String(error) } });
    } finally {
      isRequesting = false;
      if (!hasEnded) {
        setState({ isBusy: false });
        // Changes during the request whose pause has already ended.
        if (isOutdated && !schedule.isPending()) void requestPages();
      }
    }
  };

  const schedule = createDebounce((isOverdue) => {
    hasWaitedLongest ||= isOverdue;
    void requestPages();
  }, WATCHED);

  /** A stopped typesetter restarts by itself. A rejected document waits for the next change. */
  const handleProblem = ({ code, message }: { code: string; message: string }): void => {
    const restarting = code === 'process-stopped';
    setState({ problem: { cause: restarting ? 'restarting' : 'refused', message } });
    if (!restarting) return;
    isOutdated = true;
    attempts += 1;
    schedule.request({
      delay: Math.min(LONGEST_RETRY_DELAY, RETRY_DELAY * 2 ** (attempts - 1)),
      maxDelay: Number.POSITIVE_INFINITY,
    });
  };

  /** Number of the change whose pages crashed the reader. */
  let crashedAt: number | null = null;
  // Lost pages are made again once. If the same change crashes the reader again, the user sees the problem.
  reader.onCrash((message) => {
    if (hasEnded) return;
    const change = document.changes();
    if (crashedAt === change) return setState({ problem: { cause: 'drawing', message } });
    crashedAt = change;
    isOutdated = true;
    void requestPages();
  });

  const schedulePages = (): void => schedule.request(watchers > 0 ? WATCHED : UNWATCHED);

  const stop = document.onChange(() => {
    isOutdated = true;
    const now = clock();
    const isSingleChange = now - lastChange > QUIET_TIME;
    lastChange = now;
    if (isSingleChange && watchers > 0 && !isRequesting) {
      const isLong = (state.shown?.layout.pages ?? 0) > LONG_DOCUMENT;
      if (isLong) schedule.request({ delay: LONG_DOCUMENT_PAUSE, maxDelay: Number.POSITIVE_INFINITY });
      // After all listeners of the change, and before the next frame: another process does the work.
      else queueMicrotask(() => void requestPages());
    } else schedulePages();
  });
  const stopPurpose = outcomes.onPurpose(() => {
    isOutdated = true;
    void requestPages();
  });
  schedulePages();

  return {
    state: () => state,
    listen: signal.listen,
    watch: () => {
      watchers += 1;
      let isWatching = true;
      if (watchers === 1) {
        void bridge.watchPages({ isWatching: true });
        void requestPages();
      }
      return () => {
        if (!isWatching) return;
        isWatching = false;
        watchers -= 1;
        if (watchers === 0) void bridge.watchPages({ isWatching: false });
      };
    },
    retry: () => {
      isOutdated = true;
      attempts = 0;
      void requestPages();
    },
    end: () => {
      hasEnded = true;
      stop();
      stopPurpose();
      schedule.cancel();
      state.shown?.pdf.close();
      signal.end();
      reader.end();
    },
  };
}
