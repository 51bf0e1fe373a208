import { evidenceOf } from '../../jobs/evidence.ts';
import { carriedNotes } from '../carried-note.ts';
import type { Call } from '../command.ts';
import { type Outcome, outcome, refusedOutcome } from '../outcome.ts';

export async function run(call: Call): Promise<Outcome> {
  const evidence = evidenceOf(call.positionals[0] ?? '');
  if (!evidence.ok) return refusedOutcome(evidence.problem, call.language);
  const { value, lines, csv } = evidence.value;
  const messages = carriedNotes(call.positionals, call.language);
  return outcome(value, call.values.flag('csv') ? [csv.replace(/\r?\n$/, '')] : lines, { messages });
}
