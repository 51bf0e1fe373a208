import type { Block } from '../../../engine/core/blocks/block.ts';
import { findBlockChanges } from '../../../engine/core/blocks/block-changes.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { PubGroup } from '../../../engine/core/publication/publication.ts';
import type { Purpose } from '../../../engine/core/publication/purpose.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSignal } from '../../ui/signal.ts';
import type { ReportTexts } from './cited-reports.ts';
import type { OpenDocument } from './open-document.ts';
import type { Outcome, ShownLayout } from './outcome.ts';
import type { FromWorker, OutcomeFields, ToWorker } from './outcome-messages.ts';

/** The delay after typing, and the longest delay while typing continues. */
const TIMES = { delay: 200, maxDelay: 4_000 };
/** Milliseconds until a silent worker is terminated: many times what the largest draft takes. */
const LONGEST_WORK = 60_000;

/** The outcome of an open document, updated after each change. */
export interface Outcomes {
  /** null before the first one. */
  outcome: () => Outcome | null;
  /** Whether a worker was terminated and the outcome is of an older state. */
  isStuck: () => boolean;
  /** Called after each new outcome and each change of `isStuck`. */
  onOutcome: (listener: () => void) => () => void;
  layout: () => ShownLayout | null;
  /** Sets the facts of the typesetter, from which page numbers and contents follow. */
  setLayout: (layout: ShownLayout) => void;
  /** The purpose of Voorbeeld, the printer and the export. */
  purpose: () => Purpose;
  setPurpose: (purpose: Purpose) => void;
  onPurpose: (listener: () => void) => () => void;
  /** Requests the findings about the document to be sent, until the returned function is called. */
  watchSending: () => () => void;
  setTemplates: (templates: {
    documentTypes: readonly DocumentType[];
    houseStyles: readonly HouseStyle[];
    usual: string;
  }) => void;
  setLibrary: (blocks: readonly Block[] | null) => void;
  /** Sets the reports that the document cites; null: none. */
  setReports: (texts: ReportTexts | null) => void;
  /** Updates without delay, after a block was inserted. */
  hurry: () => void;
  end: () => void;
}

interface Options {
  document: OpenDocument;
  /** Starts a worker of outcome-worker.ts, first and after a crash. */
  startWorker: () => OutcomeWorker;
  /** `2026-11-25` */
  today: () => string;
  /** Called when composing fails or a worker crashes. */
  onError: (message: string) => void;
  /** Calls back when a worker exceeds its time. Returns a function that cancels this. */
  watch?: (expired: () => void) => () => void;
}

function watchByTimer(expired: () => void): () => void {
  const timer = setTimeout(expired, LONGEST_WORK);
  return () => clearTimeout(timer);
}

export type OutcomeWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export function followOutcomes({
  document,
  startWorker,
  today,
  onError: onFailure,
  watch = watchByTimer,
}: Options): Outcomes {
  const outcomeSignal = createSignal();
  let outcome: Outcome | null = null;
  let layout: ShownLayout | null = null;
  let isBusy = false;
  let isDirty = true;
  const purposeSignal = createSignal();
  let purpose: Purpose = 'concept';
  let sendingWatchers = 0;

  // Messages that every new worker gets.
  let templates: ToWorker | null = null;
  let library: Extract<ToWorker, { what: 'library' }> | null = null;
  let reports: ToWorker | null = null;
  let worker: OutcomeWorker | null = null;
  let isFirst = true;
  let unwatch = (): void => undefined;
  let isStuck = false;
  /**
   * The change at which a worker was terminated. It gets one more attempt, because the computer may have been asleep.
   */
  let stuckAt: number | null = null;

  const post = (message: ToWorker): void => worker?.postMessage(message);
  const start = (): void => {
    const newWorker = startWorker();
    worker = newWorker;
    isFirst = true;
    newWorker.addEventListener('message', ((event: MessageEvent<FromWorker>) => {
      // Ignores a response of a terminated worker.
      if (worker === newWorker) onResponse(event.data);
    }) as EventListener);
    const onError = (event: Event): void => {
      if (worker === newWorker) onCrash('message' in event && event.message ? String(event.message) : event.type);
    };
    newWorker.addEventListener('error', onError);
    newWorker.addEventListener('messageerror', onError);
    for (const message of [library, reports, templates]) if (message) post(message);
  };
  const send = (): void => {
    sending.cancel();
    if (isBusy || !isDirty || !templates) return;
    if (!worker) start();
    isBusy = true;
    isDirty = false;
    const change = document.changes();
    post({ what: 'draft', change, text: document.text(), layout, today: today(), withSending: sendingWatchers > 0 });
    unwatch = watch(() => onTimeout(change));
  };
  const sending = createDebounce(send, TIMES);
  const requestUpdate = (): void => {
    isDirty = true;
    sending.request();
  };
  const hurry = (): void => {
    isDirty = true;
    send();
  };

  const onResponse = (message: FromWorker): void => {
    isBusy = false;
    unwatch();
    stuckAt = null;
    isStuck = false;
    if (message.what === 'failed') {
      onFailure(message.message);
      outcomeSignal.emit();
    } else {
      // The first outcome of a worker is complete.
      outcome = mergeOutcome(isFirst ? null : outcome, message);
      isFirst = false;
      outcomeSignal.emit();
    }
    // Changes during the work have waited long enough.
    if (isDirty && !sending.isPending()) requestUpdate();
  };
  const endWorker = (): void => {
    unwatch();
    worker?.terminate();
    worker = null;
    isBusy = false;
  };
  /** Keeps the last outcome. A text that stopped two workers waits for its next change. */
  const onTimeout = (change: number): void => {
    endWorker();
    isStuck = true;
    const isSecond = stuckAt === change;
    stuckAt = change;
    outcomeSignal.emit();
    if (!isSecond || isDirty) requestUpdate();
  };
  const onCrash = (message: string): void => {
    const hasResponded = !isFirst;
    endWorker();
    onFailure(message);
    // A worker that never responded is restarted only by the next change.
    if (hasResponded || isDirty) requestUpdate();
  };
  const stop = document.onChange(requestUpdate);

  return {
    outcome: () => outcome,
    isStuck: () => isStuck,
    onOutcome: outcomeSignal.listen,
    layout: () => layout,
    setLayout: (next) => {
      if (layout && JSON.stringify(layout) === JSON.stringify(next)) return;
      layout = next;
      requestUpdate();
    },
    purpose: () => purpose,
    setPurpose: (next) => {
      if (next === purpose) return;
      purpose = next;
      purposeSignal.emit();
    },
    onPurpose: purposeSignal.listen,
    watchSending: () => {
      sendingWatchers += 1;
      if (sendingWatchers === 1) hurry();
      let isWatching = true;
      return () => {
        if (!isWatching) return;
        isWatching = false;
        sendingWatchers -= 1;
        // Findings that nobody follows would become outdated.
        if (sendingWatchers === 0) requestUpdate();
      };
    },
    setTemplates: ({ documentTypes, houseStyles, usual }) => {
      templates = { what: 'templates', documentTypes, houseStyles, usual };
      post(templates);
      hurry();
    },
    setLibrary: (blocks) => {
      const before = library?.blocks;
      library = { what: 'library', blocks };
      // Copying a whole library to the worker would block keys.
      const changes = before && blocks && findBlockChanges(before, blocks);
      if (changes?.changed.length === 0 && changes.removed.length === 0) return;
      post(changes ? { what: 'library-changes', changes } : library);
      requestUpdate();
    },
    setReports: (texts) => {
      reports = { what: 'reports', texts };
      post(reports);
      requestUpdate();
    },
    hurry,
    end: () => {
      stop();
      sending.cancel();
      outcomeSignal.end();
      purposeSignal.end();
      endWorker();
    },
  };
}

function mergeOutcome(before: Outcome | null, message: Extract<FromWorker, { what: 'outcome' }>): Outcome {
  const { change, fields, gone } = message;
  let blocks: ReadonlyMap<NodeId, PubGroup> = before?.blocks ?? new Map();
  if (message.blocks.length > 0 || gone.length > 0) {
    const next = new Map(blocks);
    for (const id of gone) next.delete(id);
    for (const [id, group] of message.blocks) next.set(id, group);
    blocks = next;
  }
  return { ...(before ?? ({} as OutcomeFields)), ...fields, change, blocks } as Outcome;
}
