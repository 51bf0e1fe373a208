import address from './outcome-worker.ts?worker&url';
import { trustedScript } from './trusted-types.ts';

export function startOutcomeWorker(): Worker {
  return new Worker(trustedScript(address), { type: 'module', name: 'outcome' });
}
