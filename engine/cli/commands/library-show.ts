import { stringify } from 'yaml';
import { showBlock } from '../../jobs/library.ts';
import type { Call, Outcome } from '../command.ts';
import { outcome, refusedOutcome } from '../outcome.ts';

/** What a person does not read: hashes and the tree of the body, whose words stand in `text`. */
const BEHIND = new Set(['revision', 'revisions', 'body', 'provenance']);

export async function run(call: Call): Promise<Outcome> {
  const shown = await showBlock({ library: call.values.text('library') ?? '', id: call.positionals[0] ?? '' });
  if (!shown.ok) return refusedOutcome(shown.problem, call.language);
  const fields = Object.entries(shown.value).filter(
    ([name, value]) => !BEHIND.has(name) && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return outcome(shown.value, [stringify(Object.fromEntries(fields), { lineWidth: 100 }).trimEnd()]);
}
