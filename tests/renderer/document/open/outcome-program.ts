import { vi } from 'vitest';
import type { OpenDocument } from '../../../../renderer/document/open/open-document.ts';
import type { Outcome } from '../../../../renderer/document/open/outcome.ts';
import type { Outcomes, OutcomeWorker } from '../../../../renderer/document/open/outcomes.ts';

/** The program of the worker, with messages that are cloned as between threads. */
export async function startWorker(): Promise<OutcomeWorker & { breakDown: () => void }> {
  const inside = new EventTarget();
  const outside = new EventTarget();
  const pass = (to: EventTarget, data: unknown): void => {
    const copy = structuredClone(data);
    queueMicrotask(() => to.dispatchEvent(new MessageEvent('message', { data: copy })));
  };
  const own = {
    addEventListener: inside.addEventListener.bind(inside),
    postMessage: (data: unknown) => pass(outside, data),
  };
  vi.stubGlobal('self', own);
  // Each worker has its own globals.
  inside.addEventListener('message', () => vi.stubGlobal('self', own));
  vi.resetModules();
  await import('../../../../renderer/document/open/outcome-worker.ts');
  return {
    postMessage: (data: unknown) => pass(inside, data),
    addEventListener: outside.addEventListener.bind(outside) as Worker['addEventListener'],
    terminate: () => undefined,
    breakDown: () => outside.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })),
  };
}

/** The next outcome that includes all changes so far. */
export function settled(document: OpenDocument, outcomes: Outcomes): Promise<Outcome> {
  return new Promise((resolve) => {
    const stop = outcomes.onOutcome(() => {
      const outcome = outcomes.outcome();
      if (outcome?.change !== document.changes()) return;
      stop();
      resolve(outcome);
    });
    outcomes.hurry();
  });
}
