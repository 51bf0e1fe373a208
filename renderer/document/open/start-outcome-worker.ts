import address from './outcome-worker.ts?worker&url';
import { ownScript } from './own-scripts.ts';

/** The worker that composes and checks. */
export function startOutcomeWorker(): Worker {
  return new Worker(ownScript(address), { type: 'module', name: 'outcome' });
}
