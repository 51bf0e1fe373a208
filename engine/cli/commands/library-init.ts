import { join } from 'node:path';
import { initLibrary } from '../../jobs/library.ts';
import type { Call, Outcome } from '../command.ts';
import { outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const dir = call.positionals[0] ?? '';
  const starter = call.values.flag('starter') ? join(call.resources.templates, 'starter-library') : undefined;
  const made = await initLibrary({ dir, starter, by: call.by, now: call.now });
  if (!made.ok) return refusedOutcome(made.problem, call.language);
  const { library, blocks } = made.value;
  return outcome(made.value, [
    {
      nl: `Bibliotheek in ${library}, met ${blocks} ${blocks === 1 ? 'bouwsteen' : 'bouwstenen'}.`,
      en: `Library in ${library}, with ${blocks} ${blocks === 1 ? 'block' : 'blocks'}.`,
    }[call.language],
  ]);
}
