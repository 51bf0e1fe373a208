import type { Block } from '../../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../../engine/core/house-styles/house-style.ts';
import type { PubGroup } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { createDebounce } from '../../ui/scheduling/debounce.ts';
import { createSignal } from '../../ui/signal.ts';
import type { OpenDocument } from './open-document.ts';
import type { Outcome } from './outcome.ts';
import type { FromWorker, OutcomeFields, ToWorker } from './outcome-messages.ts';
import type { ShownLayout } from './shown-layout.ts';

/** The outcome follows a pause in typing, and lags behind by at most `maxDelay` while typing goes on. */
const TIMES = { delay: 200, maxDelay: 4_000 };
/** Milliseconds after which a worker that does not answer is ended: many times what the largest draft takes. */
const LONGEST_WORK = 60_000;

/** What is made of an open document, always soon after its last change. */
export interface Outcomes {
  /** null before the first. */
  outcome: () => Outcome | null;
  /** Whether a worker had to be ended: the outcome is of an older state of the document, until the next one arrives. */
  isStuck: () => boolean;
  /** After each new outcome, and after a change of `isStuck`. */
  onOutcome: (listener: () => void) => () => void;
  layout: () => ShownLayout | null;
  /** What the typesetter measured; page numbers and contents follow it. */
  setLayout: (layout: ShownLayout) => void;
  setTemplates: (templates: {
    documentTypes: readonly DocumentType[];
    houseStyles: readonly HouseStyle[];
    usual: string;
  }) => void;
  setLibrary: (blocks: readonly Block[] | null) => void;
  /** Without waiting for a pause: after a block came in. */
  hurry: () => void;
  end: () => void;
}

interface Options {
  document: OpenDocument;
  /** Starts a worker that runs outcome-worker.ts: with the first templates, and anew where one broke down. */
  startWorker: () => OutcomeWorker;
  /** `2026-11-25` */
  today: () => string;
  /** A draft that can't be composed, or a worker that broke down. */
  failed: (message: string) => void;
  /** Calls back when a worker has had its time; gives what ends the watch. */
  watch?: (expired: () => void) => () => void;
}

function watchByTimer(expired: () => void): () => void {
  const timer = setTimeout(expired, LONGEST_WORK);
  return () => clearTimeout(timer);
}

export type OutcomeWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export function followOutcomes({ document, startWorker, today, failed, watch = watchByTimer }: Options): Outcomes {
  const told = createSignal();
  let outcome: Outcome | null = null;
  let layout: ShownLayout | null = null;
  let busy = false;
  let dirty = true;

  // What a worker is told once, for the next one.
  let templates: ToWorker | null = null;
  let library: ToWorker | null = null;
  let worker: OutcomeWorker | null = null;
  let isFirst = true;
  let unwatch = (): void => undefined;
  let isStuck = false;
  /** The change with which a worker was ended. It gets one more try: the computer may have been asleep. */
  let stuckAt: number | null = null;

  const post = (message: ToWorker): void => worker?.postMessage(message);
  const start = (): void => {
    const made = startWorker();
    worker = made;
    isFirst = true;
    made.addEventListener('message', ((event: MessageEvent<FromWorker>) => {
      // An ended worker may have answered just before.
      if (worker === made) answered(event.data);
    }) as EventListener);
    const broke = (event: Event): void => {
      if (worker === made) brokeDown('message' in event && event.message ? String(event.message) : event.type);
    };
    made.addEventListener('error', broke);
    made.addEventListener('messageerror', broke);
    for (const message of [library, templates]) if (message) post(message);
  };
  const send = (): void => {
    sending.cancel();
    if (busy || !dirty || !templates) return;
    if (!worker) start();
    busy = true;
    dirty = false;
    const change = document.changes();
    post({ what: 'draft', change, text: document.text(), layout, today: today() });
    unwatch = watch(() => ranOut(change));
  };
  const sending = createDebounce(send, TIMES);
  const soon = (): void => {
    dirty = true;
    sending.request();
  };
  const hurry = (): void => {
    dirty = true;
    send();
  };

  const answered = (message: FromWorker): void => {
    busy = false;
    unwatch();
    stuckAt = null;
    isStuck = false;
    if (message.what === 'failed') {
      failed(message.message);
      told.tell();
    } else {
      // The first of a worker holds everything.
      outcome = merged(isFirst ? null : outcome, message);
      isFirst = false;
      told.tell();
    }
    // What changed meanwhile has waited long enough.
    if (dirty && !sending.isPending()) soon();
  };
  const endWorker = (): void => {
    unwatch();
    worker?.terminate();
    worker = null;
    busy = false;
  };
  /** The last outcome stays. A text that stopped two workers waits for its next change. */
  const ranOut = (change: number): void => {
    endWorker();
    isStuck = true;
    const isSecond = stuckAt === change;
    stuckAt = change;
    told.tell();
    if (!isSecond || dirty) soon();
  };
  const brokeDown = (message: string): void => {
    const didWork = !isFirst;
    endWorker();
    failed(message);
    // One that never answered is started with the next change, and not again and again.
    if (didWork || dirty) soon();
  };
  const stop = document.onChange(soon);

  return {
    outcome: () => outcome,
    isStuck: () => isStuck,
    onOutcome: told.listen,
    layout: () => layout,
    setLayout: (next) => {
      if (layout && JSON.stringify(layout) === JSON.stringify(next)) return;
      layout = next;
      soon();
    },
    setTemplates: ({ documentTypes, houseStyles, usual }) => {
      templates = { what: 'templates', documentTypes, houseStyles, usual };
      post(templates);
      hurry();
    },
    setLibrary: (blocks) => {
      library = { what: 'library', blocks };
      post(library);
      soon();
    },
    hurry,
    end: () => {
      stop();
      sending.cancel();
      told.end();
      endWorker();
    },
  };
}

function merged(before: Outcome | null, message: Extract<FromWorker, { what: 'outcome' }>): Outcome {
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
