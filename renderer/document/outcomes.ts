import type { Block } from '../../engine/core/blocks/block.ts';
import type { DocumentType } from '../../engine/core/document-types/document-type.ts';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import type { PubGroup } from '../../engine/core/publication/publication.ts';
import type { NodeId } from '../../engine/core/richtext/model.ts';
import type { OpenDocument } from './open-document.ts';
import type { Outcome } from './outcome.ts';
import type { FromWorker, OutcomeFields, ToWorker } from './outcome-messages.ts';
import type { ShownLayout } from './shown-layout.ts';
import { createSignal } from './signal.ts';

/** Milliseconds: a pause in typing, and the longest that the outcome lags behind while typing goes on. */
const PAUSE = 200;
const LONGEST_WAIT = 4_000;

/** What is made of an open document, always soon after its last change. */
export interface Outcomes {
  /** null before the first. */
  outcome: () => Outcome | null;
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
}

export type OutcomeWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export function followOutcomes({ document, startWorker, today, failed }: Options): Outcomes {
  const told = createSignal();
  let outcome: Outcome | null = null;
  let layout: ShownLayout | null = null;
  let busy = false;
  let dirty = true;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  // What a worker is told once, for the next one.
  let templates: ToWorker | null = null;
  let library: ToWorker | null = null;
  let worker: OutcomeWorker | null = null;
  let isFirst = true;

  const post = (message: ToWorker): void => worker?.postMessage(message);
  const start = (): void => {
    const made = startWorker();
    worker = made;
    isFirst = true;
    made.addEventListener('message', ((event: MessageEvent<FromWorker>) => answered(event.data)) as EventListener);
    const broke = (event: Event): void => {
      if (worker === made) brokeDown('message' in event && event.message ? String(event.message) : event.type);
    };
    made.addEventListener('error', broke);
    made.addEventListener('messageerror', broke);
    for (const message of [library, templates]) if (message) post(message);
  };
  const send = (): void => {
    clearTimeout(pause);
    clearTimeout(limit);
    limit = undefined;
    if (busy || !dirty || !templates) return;
    if (!worker) start();
    busy = true;
    dirty = false;
    post({ what: 'draft', change: document.changes(), text: document.text(), layout, today: today() });
  };
  const soon = (): void => {
    dirty = true;
    clearTimeout(pause);
    pause = setTimeout(send, PAUSE);
    limit ??= setTimeout(send, LONGEST_WAIT);
  };
  const hurry = (): void => {
    dirty = true;
    send();
  };

  const answered = (message: FromWorker): void => {
    busy = false;
    if (message.what === 'failed') failed(message.message);
    else {
      // The first of a worker holds everything.
      outcome = merged(isFirst ? null : outcome, message);
      isFirst = false;
      told.tell();
    }
    // What changed meanwhile has waited long enough.
    if (dirty && limit === undefined) soon();
  };
  const brokeDown = (message: string): void => {
    const didWork = !isFirst;
    worker?.terminate();
    worker = null;
    busy = false;
    failed(message);
    // One that never answered is started with the next change, and not again and again.
    if (didWork || dirty) soon();
  };
  const stop = document.onChange(soon);

  return {
    outcome: () => outcome,
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
      clearTimeout(pause);
      clearTimeout(limit);
      told.end();
      worker?.terminate();
      worker = null;
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
