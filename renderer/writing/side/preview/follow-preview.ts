import type { WindowBridge } from '../../../../electron/ipc/contract.ts';
import type { LayoutFacts, Places } from '../../../../engine/core/publication/publication.ts';
import type { OpenDocument } from '../../../document/open/open-document.ts';
import type { Outcomes } from '../../../document/open/outcomes.ts';
import { createDebounce } from '../../../ui/scheduling/debounce.ts';
import { createSignal } from '../../../ui/signal.ts';
import { type AnsweredPages, answeredPages } from './answered-pages.ts';
import type { PdfPages, PdfReader } from './pdf-pages.ts';

/** Milliseconds. Pages that a person looks at follow a pause in typing; pages that nobody looks at are only counted. */
const WATCHED = { delay: 250, maxDelay: 5_000 };
const UNWATCHED = { delay: 2_000, maxDelay: 10_000 };
/** Milliseconds without a change after which the next one is no typing: it is shown without a pause. */
const QUIET = 600;
/**
 * Setting a document of more pages takes longer than the next key takes to come, and slows that down: such a change is asked
 * for when so many milliseconds brought no other.
 */
const LONG = 30;
const NEXT_KEY = 120;
/** Milliseconds until the pages are asked again where the typesetter stopped; then twice as long, each time. */
const RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** The pages as they were typeset last. */
export interface ShownPages {
  pdf: PdfPages;
  layout: LayoutFacts;
  places: Places;
  /** Points from the top of a page to its text. */
  top: number;
  /** Of which change of the document. */
  change: number;
}

export interface PreviewState {
  /** null: not typeset yet. */
  shown: ShownPages | null;
  /** Newer pages are being made. */
  busy: boolean;
  /** Why there are no newer pages; what stands is the last that succeeded. */
  problem: PreviewProblem | null;
}

export interface PreviewProblem {
  /** `refused`: the typesetter says why; `restarting`: it stopped; `drawing`: its pages came, and could not be drawn. */
  cause: 'refused' | 'restarting' | 'drawing';
  /** A sentence of the typesetter, or what the drawing broke down on. */
  message: string;
}

/** The real pages of an open document, always soon after its last change. */
export interface Preview {
  state: () => PreviewState;
  listen: (listener: () => void) => () => void;
  /** Somebody looks at the pages, until the function that it gives is called. */
  watch: () => () => void;
  /** Once more, at once: after an error, or after the house style changed. */
  again: () => void;
  end: () => void;
}

interface Options {
  document: OpenDocument;
  outcomes: Pick<Outcomes, 'setLayout'>;
  bridge: Pick<WindowBridge, 'preview' | 'watchPages'>;
  reader: PdfReader;
  /** Milliseconds; only differences count. */
  clock: () => number;
}

/**
 * Asks for the pages after each pause in typing. One question is under way at a time and holds the newest text, so no
 * answer is older than one that is shown. Pages that nobody looks at are typeset, for their number, but not read.
 */
export function followPreview({ document, outcomes, bridge, reader, clock }: Options): Preview {
  const told = createSignal();
  let state: PreviewState = { shown: null, busy: false, problem: null };
  let watchers = 0;
  let dirty = true;
  let under = false;
  let ended = false;
  let tries = 0;
  /** Somebody who goes on typing has waited long enough. */
  let due = false;
  let lastChange = Number.NEGATIVE_INFINITY;
  /** Pages that were typeset while nobody looked, to be read when somebody does. */
  let unread: (AnsweredPages & { change: number }) | null = null;

  const become = (next: Partial<PreviewState>): void => {
    state = { ...state, ...next };
    told.tell();
  };

  const show = async (made: NonNullable<typeof unread>): Promise<void> => {
    const pdf = await reader.open(made.pdf);
    if (ended) {
      pdf.close();
      return;
    }
    const before = state.shown;
    const { layout, places, top, change } = made;
    become({ shown: { pdf, layout, places, top, change }, problem: null });
    before?.pdf.close();
  };

  const ask = async (): Promise<void> => {
    asking.cancel();
    if (under || ended) return;
    if (!dirty && !(watchers > 0 && unread)) return;
    under = true;
    try {
      if (dirty) {
        dirty = false;
        const change = document.changes();
        const asked = bridge.preview({ draft: document.text() });
        become({ busy: true });
        const reply = await asked;
        if (ended) return;
        if (reply.ok) {
          tries = 0;
          unread = { ...answeredPages(reply.value), change };
        } else if (reply.problem.code === 'outdated') {
          dirty = true;
          soon();
        } else refused(reply.problem);
      }
      // Pages of a moment in the middle of typing are drawn by nobody: newer ones come with the pause.
      if (unread && (due || !dirty)) {
        due = false;
        const made = unread;
        try {
          if (watchers > 0) {
            unread = null;
            await show(made);
          }
        } finally {
          // After the drawing, which somebody waits for; known also where that failed.
          if (!ended) outcomes.setLayout({ ...made.layout, continued: made.continued });
        }
      }
    } catch (error) {
      become({ problem: { cause: 'drawing', message: error instanceof Error ? error.message : String(error) } });
    } finally {
      under = false;
      if (!ended) {
        become({ busy: false });
        // The pause after what changed meanwhile is over.
        if (dirty && !asking.isPending()) void ask();
      }
    }
  };

  const asking = createDebounce((isOverdue) => {
    due ||= isOverdue;
    void ask();
  }, WATCHED);

  /** A typesetter that stopped starts again by itself; what it can't typeset waits for the next change. */
  const refused = ({ code, message }: { code: string; message: string }): void => {
    const restarting = code === 'process-stopped';
    become({ problem: { cause: restarting ? 'restarting' : 'refused', message } });
    if (!restarting) return;
    dirty = true;
    tries += 1;
    asking.request({ delay: Math.min(LONGEST_RETRY, RETRY * 2 ** (tries - 1)), maxDelay: Number.POSITIVE_INFINITY });
  };

  /** Of which change the pages broke the reader down. */
  let brokeAt: number | null = null;
  // Its pages are drawn by nobody any more: they are made once more, and where that ends alike it is said.
  reader.onBroken((message) => {
    if (ended) return;
    const change = document.changes();
    if (brokeAt === change) return become({ problem: { cause: 'drawing', message } });
    brokeAt = change;
    dirty = true;
    void ask();
  });

  const soon = (): void => asking.request(watchers > 0 ? WATCHED : UNWATCHED);

  const stop = document.onChange(() => {
    dirty = true;
    const now = clock();
    const alone = now - lastChange > QUIET;
    lastChange = now;
    if (alone && watchers > 0 && !under) {
      const isLong = (state.shown?.layout.pages ?? 0) > LONG;
      if (isLong) asking.request({ delay: NEXT_KEY, maxDelay: Number.POSITIVE_INFINITY });
      // After all who are told of the change, before the frame in which it is seen: another process does the work.
      else queueMicrotask(() => void ask());
    } else soon();
  });
  soon();

  return {
    state: () => state,
    listen: told.listen,
    watch: () => {
      watchers += 1;
      let looks = true;
      if (watchers === 1) {
        void bridge.watchPages({ isWatching: true });
        void ask();
      }
      return () => {
        if (!looks) return;
        looks = false;
        watchers -= 1;
        if (watchers === 0) void bridge.watchPages({ isWatching: false });
      };
    },
    again: () => {
      dirty = true;
      tries = 0;
      void ask();
    },
    end: () => {
      ended = true;
      stop();
      asking.cancel();
      state.shown?.pdf.close();
      told.end();
      reader.end();
    },
  };
}
