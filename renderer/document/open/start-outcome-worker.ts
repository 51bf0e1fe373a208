import address from './outcome-worker.ts?worker&url';
import { ownScript } from './own-scripts.ts';

export function startOutcomeWorker(): Worker {
  return new Worker(ownScript(address), { type: 'module', name: 'outcome' });
}
